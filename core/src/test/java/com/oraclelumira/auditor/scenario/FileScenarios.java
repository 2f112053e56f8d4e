package com.oraclelumira.auditor.scenario;

import static com.oraclelumira.auditor.scenario.Scenario.that;

import java.util.List;

/** The file changes in git and nobody deploys it. */
final class FileScenarios {

    static final List<Scenario> TABLE = List.of(
            that("variable changes in git")
                    .with("environment: {MODE: production}")
                    .laterInGit("environment: {MODE: staging}")
                    .finds("environment.MODE changed"),
            that("label changes in git")
                    .with("labels: {tier: back}")
                    .laterInGit("labels: {tier: front}")
                    .finds("labels.tier changed"),
            that("image changes in git").laterInGit("image: drill/other:1").finds("image changed"),
            that("port changes in git")
                    .with("ports: ['127.0.0.1:28081:80']")
                    .laterInGit("ports: ['127.0.0.1:28082:80']")
                    .finds("ports changed"),
            that("volume is added in git").laterInGit("volumes: ['data:/data']").finds("volumes./data removed"),
            that("network is added in git")
                    .laterInGit("networks: [default, back]")
                    .finds("networks.back removed"),
            that("limit is added in git").laterInGit("mem_limit: 64m").finds("mem_limit removed"),
            that("service is added in git").notDeployed().finds("container missing"),
            that("service is removed in git").notInGit().finds("container extra"));

    private FileScenarios() {}
}
