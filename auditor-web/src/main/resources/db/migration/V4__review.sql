-- Up to which audit people have looked at a target. Rows are only ever added; the audit may be forgotten before them.
create table review (
  id       varchar(36)   not null primary key,
  target   varchar(63)   not null,
  audit_id varchar(36)   not null,
  up_to    timestamp     not null,
  at       timestamp     not null,
  who      varchar(330)  not null,
  note     varchar(1000) not null
);
create index review_target on review (target, up_to);
