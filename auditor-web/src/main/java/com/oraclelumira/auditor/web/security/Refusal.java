package com.oraclelumira.auditor.web.security;

/** Why a wish about tokens or accounts is not granted. Each has its words under {@code refused.NAME} too. */
public enum Refusal {
    TOKEN_NAME("name: not accepted; accepted: 1 to 64 characters"),
    TOKEN_SCOPE("scope: not accepted; accepted: read, audit, admin, at most what the account itself may do"),
    TOKEN_DAYS("days: not accepted; accepted: 1 to 366"),
    ACCOUNT_NAME("name: not accepted; accepted: 1 to 64 of the signs a-z 0-9 . _ - @, the first a letter or a digit"),
    ACCOUNT_TAKEN("name: there is such an account already; accepted: another name"),
    ACCOUNT_ROLE("role: not accepted; accepted: viewer, reviewer, admin"),
    ACCOUNT_UNKNOWN("name: there is no such account"),
    ACCOUNT_OF_PROVIDER(
            "name: the provider says the role and knows the password; accepted: an account with a password"),
    LAST_ADMIN("name: the last administrator who may sign in by password; accepted: another account");

    private final String detail;

    Refusal(String detail) {
        this.detail = detail;
    }

    /** For programs: which field, and what is accepted. */
    public String detail() {
        return detail;
    }
}
