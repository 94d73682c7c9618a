-- The request whose sign was refused, as it was sent, with the values of codes and tokens masked.
ALTER TABLE activity ADD COLUMN request TEXT;
