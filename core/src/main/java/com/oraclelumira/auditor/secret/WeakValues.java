package com.oraclelumira.auditor.secret;

import com.google.re2j.Pattern;
import com.oraclelumira.auditor.secret.SecretDetector.Strength;
import java.util.Locale;
import java.util.Set;

/** Knows the passwords that images, guides and people begin with. */
final class WeakValues {

    private static final Set<String> WEAK = Set.of("""
            password passw0rd p@ssw0rd password1 password123 pass passwd changeme changeit
            admin admin123 administrator root toor rootpassword rootpass guest user test testing
            test123 demo example default secret mysecret letmein qwerty abc123 welcome monkey dragon master
            iloveyou hunter2 postgres postgresql mysql mariadb mysecretpassword my-secret-pw mongo mongodb
            redis rabbitmq minio minioadmin minio123 grafana elastic kibana wordpress nextcloud dolibarr
            dolidbpass gitea gitlab jenkins sonar keycloak airflow superset metabase n8n s3cr3t supersecret
            topsecret verysecret thisisasecret insecure foobar foo bar dev development local docker app api
            db nopassword none empty temp temporary""".split("\\s+", -1));
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)[-_*]*(<.*>|\\[.*\\]|\\{.*\\}|(x{3,}[-_ ]?)+|\\*{3,}|\\.{3,}|_{3,}|(your|insert|replace|enter|change|todo|fixme)[-_ ].*"
                    + "|((your|replace|insert)[-_ ]?|(my|put|add|set|some)[-_ ])(me|this|own|secret|secure|strong|password|passwd|token|key|value|api).*"
                    + "|.*[-_ ](here|placeholder)|placeholder.*|.*change[-_ ]?(me|it|this).*|to[-_ ]?be[-_ ].*|tbd|redacted|dummy)[-_*]*");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,10}|(.)");

    private WeakValues() {}

    static Strength strength(String key, String value) {
        String lower = value.strip().toLowerCase(Locale.ROOT);
        if (WEAK.contains(lower) || DIGITS.matches(lower) || KeyName.words(key).contains(lower)) {
            return Strength.WEAK;
        }
        return PLACEHOLDER.matches(lower) ? Strength.PLACEHOLDER : Strength.OTHER;
    }
}
