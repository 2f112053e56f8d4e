package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.security.Account;
import com.oraclelumira.auditor.web.security.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account as a row. */
@Entity
@Table(name = "account")
class AccountRow {

    @Id
    @Column(name = "name")
    private String name;

    @Column(name = "subject")
    private @Nullable String subject;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "roles")
    private String role;

    @Column(name = "must_change")
    private boolean mustChange;

    @Column(name = "disabled")
    private boolean disabled;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @SuppressWarnings("NullAway.Init") // persistence fills the fields
    protected AccountRow() {}

    AccountRow(Account account) {
        name = account.name();
        subject = account.subject().orElse(null);
        passwordHash = account.passwordHash();
        role = account.role().id();
        mustChange = account.mustChange();
        disabled = account.disabled();
        createdAt = Utc.of(account.createdAt());
    }

    Account account() {
        Role known = Role.of(role).orElseThrow(() -> new IllegalStateException("account " + name + ": role " + role));
        return new Account(
                name, Optional.ofNullable(subject), passwordHash, known, mustChange, disabled, Utc.instant(createdAt));
    }
}
