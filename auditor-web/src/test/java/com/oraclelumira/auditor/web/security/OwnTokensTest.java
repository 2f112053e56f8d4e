package com.oraclelumira.auditor.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.web.Ticking;
import com.oraclelumira.auditor.web.journal.Action;
import com.oraclelumira.auditor.web.journal.ActionLog;
import com.oraclelumira.auditor.web.journal.Actor;
import java.time.Duration;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnTokensTest {

    private static final Actor ANNE = new Actor("anne", Optional.empty(), "192.0.2.1");
    private static final Actor BOB = new Actor("bob", Optional.empty(), "192.0.2.2");

    private final Ticking clock = new Ticking();
    private final InMemory store = new InMemory();
    private final OwnTokens tokens = new OwnTokens(store, store, new ActionLog(store, clock), clock);

    @BeforeEach
    void accounts() {
        store.keep(new Account("anne", Optional.empty(), "", Role.REVIEWER, false, false, clock.instant()));
        store.keep(new Account("bob", Optional.empty(), "", Role.VIEWER, false, false, clock.instant()));
    }

    @Test
    void token_is_kept_as_a_digest_for_as_long_as_was_asked() throws RefusedException {
        OwnTokens.Made made = tokens.make(ANNE, "deploy job", "audit", "7");

        ApiToken kept = store.withDigest(DigestUtils.sha256Hex(made.text())).orElseThrow();
        assertThat(kept.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofDays(7)));
        assertThat(kept.toString() + made + kept.digest()).doesNotContain(made.text());
        assertThat(tokens.of(ANNE)).containsExactly(kept);
        assertThat(tokens.of(BOB)).isEmpty();
    }

    @Test
    void making_and_revoking_is_written_to_the_log_without_the_token() throws RefusedException {
        OwnTokens.Made made = tokens.make(ANNE, "deploy job", "read", "7");
        assertThat(tokens.revoke(ANNE, made.kept().id().toString())).isTrue();

        assertThat(store.newest(0, 9))
                .extracting(Action::kind)
                .containsExactly(Action.Kind.TOKEN_REVOKED, Action.Kind.TOKEN_MADE);
        assertThat(store.newest(0, 9))
                .allSatisfy(action -> assertThat(action.toString())
                        .contains("anne", "deploy job", "192.0.2.1")
                        .doesNotContain(made.text())
                        .doesNotContain(made.kept().digest()));
        assertThat(store.of("anne")).isEmpty();
    }

    @Test
    void nobody_revokes_the_token_of_another() throws RefusedException {
        OwnTokens.Made made = tokens.make(ANNE, "deploy job", "read", "7");

        assertThat(tokens.revoke(BOB, made.kept().id().toString())).isFalse();
        assertThat(tokens.revoke(ANNE, "not an id")).isFalse();
        assertThat(tokens.of(ANNE)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', read, 30, TOKEN_NAME",
        "'   ', read, 30, TOKEN_NAME",
        "job, admin, 30, TOKEN_SCOPE",
        "job, everything, 30, TOKEN_SCOPE",
        "job, '', 30, TOKEN_SCOPE",
        "job, read, 0, TOKEN_DAYS",
        "job, read, 367, TOKEN_DAYS",
        "job, read, -1, TOKEN_DAYS",
        "job, read, soon, TOKEN_DAYS",
        "job, read, 99999999999, TOKEN_DAYS",
    })
    void what_is_not_accepted_is_refused_by_name(String name, String scope, String days, Refusal refusal) {
        assertThatThrownBy(() -> tokens.make(ANNE, name, scope, days))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
        assertThat(store.newest(0, 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "READ, ADMIN, VIEWER",
        "AUDIT, ADMIN, REVIEWER",
        "ADMIN, ADMIN, ADMIN",
        "AUDIT, VIEWER, VIEWER",
        "ADMIN, VIEWER, VIEWER",
    })
    void token_has_no_more_rights_than_its_scope_and_its_account(TokenScope scope, Role account, Role rights) {
        assertThat(scope.limit(account)).isEqualTo(rights);
    }
}
