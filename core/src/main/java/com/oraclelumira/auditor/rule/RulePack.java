package com.oraclelumira.auditor.rule;

import java.util.List;

/**
 * Rules on one theme.
 *
 * @param id the name of its folder
 * @param rules by id
 */
public record RulePack(String id, String title, String description, List<Rule> rules) {

    public RulePack {
        rules = List.copyOf(rules);
    }
}
