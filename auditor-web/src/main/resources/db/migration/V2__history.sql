-- Most audits find what the one before found: a report that says the same is kept once.
create table report (
  digest varchar(64) not null primary key,
  json   text        not null
);

insert into report (digest, json) select id, report from audit;
alter table audit add column report_digest varchar(64);
update audit set report_digest = id;
alter table audit alter column report_digest set not null;
alter table audit add constraint audit_report foreign key (report_digest) references report (digest);
alter table audit drop column report;

-- When the live state was read is all that differs between two audits that found the same.
alter table audit add column read_at timestamp;
alter table audit add column commit_id varchar(64);
alter table audit add column open_critical int default 0 not null;
alter table audit add column open_high int default 0 not null;
alter table audit add column open_medium int default 0 not null;
alter table audit add column open_low int default 0 not null;
alter table audit add column open_drifts int default 0 not null;
create index audit_report_digest on audit (report_digest);

-- What the engine said that led to an audit.
create table audit_event (
  audit_id    varchar(36)  not null references audit (id) on delete cascade,
  ordinal     int          not null,
  happened_at timestamp    not null,
  action      varchar(64)  not null,
  subject     varchar(255) not null,
  service     varchar(255),
  primary key (audit_id, ordinal)
);

-- One row a target: its latest audit. Who keeps an audit locks it, so that two nodes do not write one target's lives at once.
create table latest_audit (
  target      varchar(63) not null primary key,
  audit_id    varchar(36) not null references audit (id),
  finished_at timestamp   not null
);
insert into latest_audit (target, audit_id, finished_at)
  select a.target, a.id, a.finished_at from audit a
  where not exists (
    select 1 from audit b
    where b.target = a.target and (b.finished_at > a.finished_at or (b.finished_at = a.finished_at and b.id > a.id)));

-- The life of a finding. Its fingerprint is made of the target's name too.
create table finding (
  fingerprint  varchar(16)   not null primary key,
  target       varchar(63)   not null,
  kind         varchar(16)   not null,
  drift_class  varchar(16),
  rule_id      varchar(64),
  severity     varchar(16) not null,
  subject_type varchar(16)   not null,
  subject      varchar(255)  not null,
  service      varchar(255),
  container    varchar(255),
  replica      int           not null,
  property     varchar(1024),
  message      varchar(4000) not null,
  waived       boolean       not null,
  state        varchar(16)   not null,
  first_seen   timestamp     not null,
  opened_at    timestamp     not null,
  last_seen    timestamp     not null,
  resolved_at  timestamp,
  reopened     int           not null,
  cause_kind   varchar(16),
  cause_what   varchar(320),
  cause_at     timestamp
);
create index finding_target on finding (target, resolved_at);
create index finding_resolved on finding (resolved_at);

-- What happened to it.
create table finding_event (
  audit_id    varchar(36)   not null,
  fingerprint varchar(16)   not null references finding (fingerprint) on delete cascade,
  target      varchar(63)   not null,
  happened_at timestamp     not null,
  change_id   varchar(16)   not null,
  kind         varchar(16)  not null,
  drift_class  varchar(16),
  rule_id      varchar(64),
  severity    varchar(16) not null,
  subject_type varchar(16)  not null,
  subject      varchar(255) not null,
  service      varchar(255),
  container    varchar(255),
  replica      int          not null,
  property     varchar(1024),
  message     varchar(4000) not null,
  waived      boolean       not null,
  state       varchar(16)   not null,
  cause_kind  varchar(16),
  cause_what  varchar(320),
  cause_at    timestamp,
  primary key (audit_id, fingerprint)
);
create index finding_event_life on finding_event (fingerprint, happened_at);
create index finding_event_target on finding_event (target, happened_at);
