-- Times are UTC without a zone: EclipseLink cannot bind an Instant to H2's "timestamp with time zone".

create table account (
  name          varchar(64)  not null primary key,
  password_hash varchar(255) not null,
  roles         varchar(64)  not null,
  must_change   boolean      not null,
  created_at    timestamp    not null
);

-- Only a digest of a token is kept: a token is 256 random bits, so a plain SHA-256 cannot be guessed back.
create table api_token (
  id         varchar(36)  not null primary key,
  account    varchar(64)  not null references account (name),
  name       varchar(64)  not null,
  digest     varchar(64)  not null unique,
  created_at timestamp    not null,
  expires_at timestamp    not null
);

create table audit (
  id          varchar(36) not null primary key,
  target      varchar(63) not null,
  trigger_id  varchar(16) not null,
  started_at  timestamp   not null,
  finished_at timestamp   not null,
  verdict     varchar(16) not null,
  report      text        not null
);
create index audit_latest on audit (target, finished_at);

-- db-scheduler's own table, as its documentation prescribes it.
create table scheduled_tasks (
  task_name            varchar(100) not null,
  task_instance        varchar(100) not null,
  task_data            bytea,
  execution_time       timestamp with time zone not null,
  picked               boolean not null,
  picked_by            varchar(50),
  last_success         timestamp with time zone,
  last_failure         timestamp with time zone,
  consecutive_failures int,
  last_heartbeat       timestamp with time zone,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
