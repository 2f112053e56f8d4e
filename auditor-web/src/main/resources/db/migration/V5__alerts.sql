-- What a receiver knows of a group of alerts.
create table alert_group (
  id          varchar(400) not null primary key,
  receiver    varchar(63)  not null,
  target      varchar(63)  not null,
  part        varchar(255) not null,
  version     int          not null,
  told_at     timestamp,
  reference   varchar(512),
  announced   text         not null,
  open_count  int          not null
);
create index alert_group_receiver on alert_group (receiver);

-- A message a row: it waits, was delivered, or is dead. Who sends it holds the lease until then.
create table alert_outbox (
  id          varchar(36)   not null primary key,
  group_id    varchar(400)  not null,
  receiver    varchar(63)   not null,
  target      varchar(63)   not null,
  part        varchar(255)  not null,
  message     text          not null,
  announces   text          not null,
  open_count  int           not null,
  state       varchar(16)   not null,
  created_at  timestamp     not null,
  attempts    int           not null,
  next_try    timestamp     not null,
  unsure      boolean       not null,
  trouble     varchar(1000) not null,
  settled_at  timestamp,
  lease_until timestamp
);
create index alert_outbox_receiver on alert_outbox (receiver, state, created_at);
create index alert_outbox_created on alert_outbox (created_at);

create table alert_silence (
  id        varchar(36)   not null primary key,
  matchers  varchar(2000) not null,
  author    varchar(330)  not null,
  reason    varchar(1000) not null,
  starts_at timestamp     not null,
  ends_at   timestamp     not null
);
create index alert_silence_ends on alert_silence (ends_at);
