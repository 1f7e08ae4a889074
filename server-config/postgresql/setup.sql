-- Run as a database administrator; choose a password of your own:
--   psql -v password="'...'" -f setup.sql
create role carryover login password :password;
create database carryover owner carryover encoding 'UTF8' template template0;
