-- Which acts count: a void act remains in the timeline, and a corrected one keeps what was recorded first.
-- occurred_on is the day as corrected; effective is the act as corrected, and null where it was not.
alter table timeline add column voided boolean not null default false, add column effective jsonb;
