-- What was done, by whom, from where. Rows are only ever added.
create table action_log (
  id        varchar(36)   not null primary key,
  at        timestamp     not null,
  who       varchar(160)  not null,
  kind      varchar(32)   not null,
  object    varchar(160)  not null,
  from_addr varchar(64)   not null,
  note      varchar(1000) not null
);
create index action_log_at on action_log (at);

-- A token made before scopes has all the rights of its account, as it had.
alter table api_token add column scope varchar(16) default 'admin' not null;
alter table api_token add column last_used_at timestamp;

alter table account add column disabled boolean default false not null;
