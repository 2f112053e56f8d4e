package com.oraclelumira.auditor.web.security;

import com.oraclelumira.auditor.web.journal.Action;
import com.oraclelumira.auditor.web.journal.ActionLog;
import com.oraclelumira.auditor.web.journal.Actor;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/** What somebody does with the tokens of their own account. */
@Component
public class OwnTokens {

    /** How long a token lives where nothing else is asked for. */
    public static final String DAYS = "30";

    private static final int LONGEST_DAYS = 366;
    private static final int LONGEST_NAME = 64;

    private final Tokens tokens;
    private final Accounts accounts;
    private final ActionLog log;
    private final Clock clock;

    /**
     * A token that has just been made.
     *
     * @param text the token; kept nowhere
     * @param kept what is kept of it
     */
    public record Made(String text, ApiToken kept) {

        @Override
        public String toString() {
            return kept.toString();
        }
    }

    @Inject
    OwnTokens(Tokens tokens, Accounts accounts, ActionLog log, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    /** The newest first; those that have expired too. */
    public List<ApiToken> of(Actor owner) {
        return tokens.of(owner.account());
    }

    /**
     * Makes one.
     *
     * @param name what it is for
     * @param scope the id of a scope that the account itself covers
     * @param days how long it lives
     * @throws RefusedException where one of these is not accepted
     */
    public Made make(Actor owner, String name, String scope, String days) throws RefusedException {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new RefusedException(Refusal.TOKEN_NAME);
        }
        TokenScope known = covered(owner, scope);
        Duration life = life(days);
        String text = RandomText.token();
        Instant now = clock.instant();
        ApiToken token = new ApiToken(
                UUID.randomUUID(),
                owner.account(),
                name.strip(),
                known,
                DigestUtils.sha256Hex(text),
                now,
                now.plus(life),
                Optional.empty());
        tokens.keep(token);
        log.write(owner, Action.Kind.TOKEN_MADE, token.name(), known.id() + ", " + life.toDays() + " d");
        return new Made(text, token);
    }

    /** Revokes the one of that id; false where the account has none such. */
    public boolean revoke(Actor owner, String id) {
        Optional<ApiToken> meant = of(owner).stream()
                .filter(token -> token.id().toString().equals(id))
                .findFirst();
        meant.ifPresent(token -> {
            tokens.remove(token.id());
            log.write(
                    owner,
                    Action.Kind.TOKEN_REVOKED,
                    token.name(),
                    token.scope().id());
        });
        return meant.isPresent();
    }

    private TokenScope covered(Actor owner, String id) throws RefusedException {
        Optional<Role> role = accounts.named(owner.account()).map(Account::role);
        return TokenScope.of(id)
                .filter(scope ->
                        role.map(scope::limit).filter(scope.role()::equals).isPresent())
                .orElseThrow(() -> new RefusedException(Refusal.TOKEN_SCOPE));
    }

    private static Duration life(String days) throws RefusedException {
        if (!days.matches("[0-9]{1,3}")) {
            throw new RefusedException(Refusal.TOKEN_DAYS);
        }
        int number = Integer.parseInt(days);
        if (number < 1 || number > LONGEST_DAYS) {
            throw new RefusedException(Refusal.TOKEN_DAYS);
        }
        return Duration.ofDays(number);
    }
}
