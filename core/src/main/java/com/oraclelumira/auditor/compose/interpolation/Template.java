package com.oraclelumira.auditor.compose.interpolation;

/**
 * Interpolation as Compose does it: {@code $X}, {@code ${X}}, {@code ${X:-default}}, {@code ${X-default}},
 * {@code ${X:?message}}, {@code ${X?message}}, {@code ${X:+alternative}}, {@code ${X+alternative}}, nested to any
 * sensible depth; {@code $$} is a plain {@code $}, and so is a {@code $} before anything else. Defaults that are not used
 * are not looked at, and results are not interpolated again.
 *
 * @see <a href="https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md">Compose: interpolation</a>
 */
public final class Template {

    private Template() {}

    /**
     * That text with its variables replaced.
     *
     * @throws InvalidTemplateException where a reference is malformed, nests too deep or grows beyond bounds
     */
    public static Expansion expand(String text, VariableLookup variables) throws InvalidTemplateException {
        return text.indexOf('$') < 0 ? Expansion.plain(text) : new Expander(text, variables).expand();
    }
}
