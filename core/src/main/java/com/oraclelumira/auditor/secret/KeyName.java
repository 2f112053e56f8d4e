package com.oraclelumira.auditor.secret;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Judges by its key whether a value is a credential. Keys are cut into words, so {@code KEYCLOAK}, {@code MONKEY},
 * {@code PASSPORT} and {@code MAX_TOKENS} are none.
 */
final class KeyName {

    private static final Set<String> WORDS = Set.of(table("""
            password passwd passphrase passcode pass pwd pw secret token credential credentials salt apikey
            masterauth pepper"""));
    /** Words written together with what they belong to: {@code PGPASSWORD}, {@code requirepass}, {@code authToken}. */
    private static final List<String> ENDINGS = List.of(table("""
            password passwd passphrase secret apikey accesskey secretkey privatekey authtoken accesstoken
            requirepass dbpass userpass rootpass"""));
    /** Words that make a credential of a following {@code key}. */
    private static final Set<String> BEFORE_KEY = Set.of(table("""
            api private access encryption secret signing master auth app account storage session shared jwt
            service hmac crypt decryption admin write"""));
    /** Last words that name something about a credential, not the credential. */
    private static final Set<String> ABOUT = Set.of(table("""
            name names type algorithm alg algo policy format encoding enabled enable disabled required
            header prefix suffix field regex pattern hint store provider method mode driver version scope
            scopes issuer audience user username host port label column class backend engine url uri
            endpoint"""));

    private static final Set<String> QUANTITY = Set.of(table("""
            ttl expiry expires expire expiration timeout lifetime duration age limit size count min max
            minimum maximum length len rounds interval rotation days hours minutes seconds iterations
            retries attempts validity"""));
    private static final Set<String> SWITCHES = Set.of(table("allow random no without skip generate public"));
    private static final Set<String> PLACES = Set.of(table("file path dir directory location files"));

    private static final Pattern BARE_QUANTITY = Pattern.compile("-?[0-9]+(\\.[0-9]+)?\\s*[A-Za-z]{0,7}");
    private static final Pattern COUNT = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]+)?\\s*[A-Za-z]{0,7}");
    private static final Pattern SWITCH_VALUE = Pattern.compile("(?i)true|false|yes|no|on|off|0|1|null|none");
    private static final Pattern LIKE_A_PLACE = Pattern.compile("[/\\\\.]");
    private static final int LONGEST_SWITCH = 5;
    /** A value that points elsewhere: a variable, a command's output, a template, a mounted secret, a vault. */
    private static final Pattern REFERENCE = Pattern.compile(
            "\\$?\\$\\{[A-Za-z_][A-Za-z0-9_]*(:?[?+][^}]*|:?-)?\\}|\\$?\\$[A-Za-z_][A-Za-z0-9_]*|\\$\\(.*\\)|`.*`|\\{\\{.*\\}\\}"
                    + "|(file:(//)?)?/run/secrets/\\S*|vault:\\S+|ENC\\[.*\\]|\\[secret [0-9a-f]{8}\\]|secret \\(fingerprint [0-9a-f]{8}\\)");

    private KeyName() {}

    /** Whether a value under that key is a credential. */
    static boolean isCredential(String key, String value) {
        if (value.isBlank() || SWITCH_VALUE.matches(value.strip()) || REFERENCE.matches(value.strip())) {
            return false;
        }
        List<String> words = words(key);
        return names(words) && !isExempt(words, value.strip());
    }

    /** Whether the key ends with the credential; a number beside a key that goes on ({@code PASSWORD_HISTORY}) counts things. */
    private static boolean namesAtEnd(List<String> words) {
        int end = words.size();
        while (end > 1 && words.get(end - 1).chars().allMatch(Character::isDigit)) {
            end--;
        }
        return names(words.subList(end - 1, end)) || (end > 1 && isNamedKey(words.get(end - 2), words.get(end - 1)));
    }

    private static boolean names(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (WORDS.contains(word)
                    || ENDINGS.stream().anyMatch(word::endsWith)
                    || (i > 0 && isNamedKey(words.get(i - 1), word))) {
                return true;
            }
        }
        return words.size() >= 2
                && words.subList(words.size() - 2, words.size()).equals(List.of("basic", "auth"));
    }

    private static boolean isNamedKey(String before, String word) {
        return (word.equals("key") || word.equals("keys")) && BEFORE_KEY.contains(before);
    }

    private static boolean isExempt(List<String> words, String value) {
        String last = words.get(words.size() - 1);
        return ABOUT.contains(last)
                || (words.stream().anyMatch(SWITCHES::contains) && value.length() <= LONGEST_SWITCH)
                || (words.stream().anyMatch(QUANTITY::contains) && BARE_QUANTITY.matches(value))
                || (COUNT.matches(value) && !namesAtEnd(words))
                || (PLACES.contains(last) && LIKE_A_PLACE.matcher(value).find());
    }

    private static String[] table(String words) {
        return words.strip().split("\\s+", -1);
    }

    /** The words of a key in lower case: cut at anything but letters and digits, and where lower case turns to upper. */
    static List<String> words(String key) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char before = ' ';
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean starts =
                    !Character.isLetterOrDigit(c) || (Character.isUpperCase(c) && Character.isLowerCase(before));
            if (starts && !word.isEmpty()) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            }
            before = c;
        }
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
