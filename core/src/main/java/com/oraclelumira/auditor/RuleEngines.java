package com.oraclelumira.auditor;

import com.oraclelumira.auditor.rule.RuleEngine;
import com.oraclelumira.auditor.rule.RuleException;
import com.oraclelumira.auditor.rule.RulePack;
import com.oraclelumira.auditor.rule.RuleSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of audits: the bundled ones, made once, and with them users' own packs and settings. Those that were used last
 * are kept, since checking their conditions takes long and audits come again with the same. Safe for use by several threads.
 */
final class RuleEngines {

    private static final int KEPT = 8;

    private final RuleEngine bundled = RuleEngine.bundled();
    private final Map<Key, RuleEngine> made = new LinkedHashMap<>(KEPT, 0.75f, true);

    private record Key(List<RulePack> own, RuleSettings settings) {}

    RuleEngine bundled() {
        return bundled;
    }

    /**
     * The bundled rules and those packs, as the settings change them.
     *
     * @throws RuleException where a condition or a setting is refused
     */
    RuleEngine with(List<RulePack> own, RuleSettings settings) throws RuleException {
        if (own.isEmpty() && settings.equals(RuleSettings.NONE)) {
            return bundled;
        }
        Key key = new Key(List.copyOf(own), settings);
        synchronized (made) {
            RuleEngine known = made.get(key);
            if (known != null) {
                return known;
            }
        }
        List<RulePack> all = new ArrayList<>(bundled.packs());
        all.addAll(own);
        RuleEngine engine = new RuleEngine(settings.applied(all));
        synchronized (made) {
            made.put(key, engine);
            made.keySet().stream()
                    .limit(Math.max(0, made.size() - KEPT))
                    .toList()
                    .forEach(made::remove);
        }
        return engine;
    }
}
