package com.oraclelumira.auditor.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.web.MapConfig;
import com.oraclelumira.auditor.web.Ticking;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProviderAccountsTest {

    private static final String ISSUER = "https://id.example";

    private final Ticking clock = new Ticking();
    private final InMemory store = new InMemory();

    @Test
    void greatest_role_of_the_groups_counts() {
        assertThat(accounts("groups").of(claims("1", "olga", List.of("everybody", "security", "unknown"))))
                .map(Account::role)
                .contains(Role.ADMIN);
        assertThat(accounts("groups").of(claims("2", "pia", List.of("everybody"))))
                .map(Account::role)
                .contains(Role.VIEWER);
    }

    @Test
    void role_may_be_one_text_or_lie_deeper() {
        assertThat(accounts("realm_access.roles")
                        .of(new Claims(Map.of(
                                "iss",
                                ISSUER,
                                "sub",
                                "1",
                                "preferred_username",
                                "Olga",
                                "realm_access",
                                Map.of("roles", List.of("security"))))))
                .map(Account::name)
                .contains("olga");
        assertThat(accounts("role")
                        .of(new Claims(
                                Map.of("iss", ISSUER, "sub", "2", "preferred_username", "pia", "role", "everybody"))))
                .isPresent();
    }

    @Test
    void nobody_without_a_mapped_group_or_without_a_subject_has_an_account() {
        assertThat(accounts("groups").of(claims("1", "peter", List.of("marketing"))))
                .isEmpty();
        assertThat(accounts("groups").of(claims("1", "peter", List.of()))).isEmpty();
        assertThat(accounts("groups").of(new Claims(Map.of("groups", List.of("security")))))
                .isEmpty();
        assertThat(store.all()).isEmpty();
    }

    @Test
    void account_follows_the_groups_and_goes_with_them() {
        ProviderAccounts accounts = accounts("groups");
        accounts.of(claims("1", "olga", List.of("security")));
        assertThat(accounts.of(claims("1", "olga", List.of("everybody"))))
                .map(Account::role)
                .contains(Role.VIEWER);

        assertThat(accounts.of(claims("1", "olga", List.of()))).isEmpty();
        assertThat(store.named("olga")).isEmpty();
    }

    @Test
    void account_is_known_by_the_subject_whatever_name_the_provider_now_says() {
        ProviderAccounts accounts = accounts("groups");
        accounts.of(claims("1", "olga", List.of("everybody")));
        accounts.of(claims("2", "paul", List.of("security")));

        assertThat(accounts.of(claims("1", "paul", List.of("everybody"))))
                .map(Account::name)
                .contains("olga");
        assertThat(accounts.of(claims("3", "paul", List.of("security")))).isEmpty();
    }

    @Test
    void name_of_a_local_account_or_none_at_all_is_refused() {
        store.keep(Account.withFirstPassword("admin", "hash", Role.ADMIN, Instant.EPOCH));

        assertThat(accounts("groups").of(claims("1", "admin", List.of("security"))))
                .isEmpty();
        assertThat(accounts("groups").of(claims("2", "<script>", List.of("security"))))
                .isEmpty();
        assertThat(store.named("admin").orElseThrow().isOfProvider()).isFalse();
    }

    @Test
    void disabled_account_stays_out_and_stays_disabled() {
        ProviderAccounts accounts = accounts("groups");
        Account olga = accounts.of(claims("1", "olga", List.of("security"))).orElseThrow();
        store.keep(olga.withDisabled(true));

        assertThat(accounts.of(claims("1", "olga", List.of("security")))).isEmpty();
        assertThat(store.named("olga").orElseThrow().disabled()).isTrue();
    }

    @Test
    void tokens_go_with_the_account_that_lost_its_groups() {
        ProviderAccounts accounts = accounts("groups");
        accounts.of(claims("1", "olga", List.of("security")));
        store.keep(new ApiToken(
                UUID.randomUUID(),
                "olga",
                "job",
                TokenScope.ADMIN,
                "digest",
                Instant.EPOCH,
                Instant.MAX,
                Optional.empty()));

        accounts.of(claims("1", "olga", List.of("marketing")));

        assertThat(store.of("olga")).isEmpty();
    }

    private static Claims claims(String subject, String name, List<String> groups) {
        return new Claims(Map.of("iss", ISSUER, "sub", subject, "preferred_username", name, "groups", groups));
    }

    private ProviderAccounts accounts(String rolesClaim) {
        MapConfig config = new MapConfig(Map.of(
                "lumira.oidc.provider", ISSUER,
                "lumira.oidc.client-id", "auditor",
                "lumira.oidc.client-secret", "a secret",
                "lumira.oidc.roles-claim", rolesClaim,
                "lumira.oidc.role-mapping", "security:admin,everybody:viewer"));
        return new ProviderAccounts(store, new OidcSettings(config, new Transport(config)), clock);
    }
}
