package com.oraclelumira.auditor.web.alert.channel;

import com.oraclelumira.auditor.web.setting.Section;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is set of a channel's keys.
 *
 * @param values by key; what is required is there, what is empty is not
 */
public record SettingValues(Map<String, String> values) {

    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");

    public SettingValues {
        values = Map.copyOf(values);
    }

    /** What a required key holds. */
    public String get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("not required, so not there: " + key));
    }

    /** What an optional key holds; absent where it is not set. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /**
     * What a required key holds.
     *
     * @param wrong what is wrong with a value that does not match as a whole; without the value
     */
    public String matching(String key, Pattern pattern, String wrong) throws SettingException {
        if (!pattern.matcher(get(key)).matches()) {
            throw new SettingException(key, wrong);
        }
        return get(key);
    }

    /** A key's items, separated by commas. */
    public List<String> list(String key) {
        return find(key).map(Section::items).orElse(List.of());
    }

    /**
     * The header that carries a key's token; none where it is not set.
     *
     * @throws SettingException where it holds what no header can
     */
    public Map<String, String> bearer(String key) throws SettingException {
        Optional<String> token = find(key);
        if (token.isPresent() && !VISIBLE.matcher(token.get()).matches()) {
            throw new SettingException(key, "not a token: only visible ASCII characters without spaces are accepted");
        }
        return token.map(text -> Map.of("Authorization", "Bearer " + text)).orElse(Map.of());
    }

    /**
     * A key's address.
     *
     * @throws SettingException where it is no address of HTTP with a host
     */
    public URI url(String key) throws SettingException {
        try {
            URI uri = new URI(get(key));
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawUserInfo() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new SettingException(key, "not an address");
        }
        throw new SettingException(key, "not an address of http or https with a host and without a user");
    }
}
