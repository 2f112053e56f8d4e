-- How grave the gravest drift of an audit is, for who judges by a threshold. Of audits before only the number of drifts is
-- known: theirs is taken for as grave as the gravest finding, so that none is called clean that was not.
alter table audit add column gravest_drift varchar(16);
update audit set gravest_drift =
  case when open_critical > 0 then 'critical' when open_high > 0 then 'high' when open_medium > 0 then 'medium' else 'low' end
  where open_drifts > 0;
