-- Who an OpenID Connect provider says it is: issuer and subject. Null: signs in by password.
alter table account add column subject varchar(600);
create unique index account_subject on account (subject);
