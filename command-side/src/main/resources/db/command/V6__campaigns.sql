-- What the write side must know of a campaign to enrol a park in it. A plan never changes once it is here.
CREATE TABLE campaign (
    id   text  PRIMARY KEY,
    plan jsonb NOT NULL
);
