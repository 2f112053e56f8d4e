package com.oraclelumira.auditor.web.alert.message;

/**
 * Somewhere to go.
 *
 * @param title what a button says
 * @param url an address of the auditor
 */
public record Link(String title, String url) {}
