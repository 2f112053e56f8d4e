package com.oraclelumira.auditor.rule;

import com.oraclelumira.auditor.model.Severity;

/**
 * What a rule makes of a drift.
 *
 * @param rule the rule of scope drift that applies
 * @param severity how much this drift matters
 * @param message one sentence; holds no secret
 * @param fix the YAML or command that would put it right
 */
public record Grade(Rule rule, Severity severity, String message, String fix) {}
