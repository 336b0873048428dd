-- Similarity search over Chinese and Latin text. In public, so that every schema's search path finds it.
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
