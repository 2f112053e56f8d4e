package com.oraclelumira.auditor.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.web.Ticking;
import com.oraclelumira.auditor.web.journal.Action;
import com.oraclelumira.auditor.web.journal.ActionLog;
import com.oraclelumira.auditor.web.journal.Actor;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountAdministrationTest {

    private static final Actor ADMIN = new Actor("admin", Optional.empty(), "192.0.2.1");

    private final Ticking clock = new Ticking();
    private final InMemory store = new InMemory();
    private final PasswordHashing hashing = PlainHash.hashing();
    private final AccountAdministration accounts =
            new AccountAdministration(store, hashing, new ActionLog(store, clock), clock);

    @BeforeEach
    void firstAdministrator() {
        store.keep(new Account("admin", Optional.empty(), "hash", Role.ADMIN, false, false, clock.instant()));
    }

    @Test
    void new_account_has_a_password_that_must_be_changed() throws RefusedException {
        String password = accounts.add(ADMIN, "anne", "reviewer");

        Account anne = store.named("anne").orElseThrow();
        assertThat(anne.role()).isEqualTo(Role.REVIEWER);
        assertThat(anne.mustChange()).isTrue();
        assertThat(hashing.matches(password, anne.passwordHash())).isTrue();
        assertThat(store.newest(0, 9))
                .singleElement()
                .satisfies(action -> assertThat(action.toString())
                        .contains("admin", "ACCOUNT_MADE", "anne", "reviewer")
                        .doesNotContain(password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Anne", "anne b", "-anne", "anne\n", "<b>", "ännchen"})
    void name_that_is_hard_to_type_or_to_tell_apart_is_refused(String name) {
        assertRefused(Refusal.ACCOUNT_NAME, () -> accounts.add(ADMIN, name, "viewer"));
    }

    @Test
    void name_of_sixty_four_signs_is_the_longest() throws RefusedException {
        accounts.add(ADMIN, "a".repeat(64), "viewer");

        assertRefused(Refusal.ACCOUNT_NAME, () -> accounts.add(ADMIN, "a".repeat(65), "viewer"));
    }

    @Test
    void taken_name_unknown_name_and_unknown_role_are_refused() {
        assertRefused(Refusal.ACCOUNT_TAKEN, () -> accounts.add(ADMIN, "admin", "viewer"));
        assertRefused(Refusal.ACCOUNT_ROLE, () -> accounts.add(ADMIN, "anne", "root"));
        assertRefused(Refusal.ACCOUNT_ROLE, () -> accounts.changeRole(ADMIN, "admin", "root"));
        assertRefused(Refusal.ACCOUNT_UNKNOWN, () -> accounts.remove(ADMIN, "nobody"));
        assertThat(store.newest(0, 1)).isEmpty();
    }

    @Test
    void last_administrator_can_neither_be_removed_nor_disabled_nor_demoted() throws RefusedException {
        assertRefused(Refusal.LAST_ADMIN, () -> accounts.remove(ADMIN, "admin"));
        assertRefused(Refusal.LAST_ADMIN, () -> accounts.disable(ADMIN, "admin", true));
        assertRefused(Refusal.LAST_ADMIN, () -> accounts.changeRole(ADMIN, "admin", "viewer"));

        accounts.add(ADMIN, "second", "admin");
        accounts.disable(ADMIN, "second", true);
        assertRefused(Refusal.LAST_ADMIN, () -> accounts.remove(ADMIN, "admin"));

        accounts.disable(ADMIN, "second", false);
        accounts.remove(ADMIN, "admin");
        assertThat(store.named("admin")).isEmpty();
    }

    @Test
    void every_change_is_written_to_the_log() throws RefusedException {
        accounts.add(ADMIN, "anne", "viewer");
        accounts.changeRole(ADMIN, "anne", "reviewer");
        accounts.disable(ADMIN, "anne", true);
        accounts.newPassword(ADMIN, "anne");
        accounts.remove(ADMIN, "anne");

        assertThat(store.newest(0, 9))
                .extracting(Action::note)
                .containsExactly("", "one-time password", "disabled", "viewer → reviewer", "viewer");
    }

    @Test
    void sessions_end_with_the_password_but_not_with_the_role() throws RefusedException {
        accounts.add(ADMIN, "anne", "viewer");
        String before = stamp();
        accounts.changeRole(ADMIN, "anne", "reviewer");
        assertThat(stamp()).isEqualTo(before);

        accounts.newPassword(ADMIN, "anne");
        assertThat(stamp()).isNotEqualTo(before);
    }

    private String stamp() {
        return store.named("anne").orElseThrow().stamp();
    }

    private static void assertRefused(Refusal refusal, ThrowingCallable wish) {
        assertThatThrownBy(wish)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
