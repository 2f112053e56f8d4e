package com.oraclelumira.auditor.web.security;

import com.oraclelumira.auditor.web.journal.Action;
import com.oraclelumira.auditor.web.journal.ActionStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Accounts, tokens and actions as long as a test lasts. */
final class InMemory implements Accounts, Tokens, ActionStore {

    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<UUID, ApiToken> tokens = new LinkedHashMap<>();
    private final List<Action> actions = new ArrayList<>();

    @Override
    public Optional<Account> named(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    @Override
    public Optional<Account> withSubject(String subject) {
        return accounts.values().stream()
                .filter(account -> account.subject().equals(Optional.of(subject)))
                .findFirst();
    }

    @Override
    public List<Account> all() {
        return List.copyOf(accounts.values());
    }

    @Override
    public void remove(String name) {
        accounts.remove(name);
        tokens.values().removeIf(token -> token.account().equals(name));
    }

    @Override
    public boolean areEmpty() {
        return accounts.isEmpty();
    }

    @Override
    public void keep(Account account) {
        accounts.put(account.name(), account);
    }

    @Override
    public Optional<ApiToken> withDigest(String digest) {
        return tokens.values().stream()
                .filter(token -> token.digest().equals(digest))
                .findFirst();
    }

    @Override
    public List<ApiToken> of(String account) {
        return tokens.values().stream()
                .filter(token -> token.account().equals(account))
                .toList();
    }

    @Override
    public void keep(ApiToken token) {
        tokens.put(token.id(), token);
    }

    @Override
    public void used(UUID id, Instant at) {
        throw new UnsupportedOperationException("no test signs in by token here");
    }

    @Override
    public void remove(UUID id) {
        tokens.remove(id);
    }

    @Override
    public void keep(Action action) {
        actions.add(0, action);
    }

    @Override
    public List<Action> newest(int skipped, int most) {
        return actions.stream().skip(skipped).limit(most).toList();
    }

    @Override
    public int forgetBefore(Instant time) {
        int before = actions.size();
        actions.removeIf(action -> action.at().isBefore(time));
        return before - actions.size();
    }
}
