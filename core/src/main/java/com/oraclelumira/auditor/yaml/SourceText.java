package com.oraclelumira.auditor.yaml;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.SourceLocation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The bytes of a YAML file as text: UTF-8, or UTF-16 where a byte order mark says so. */
final class SourceText {

    /** Far above any file a person wrote, far below what would exhaust memory. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private SourceText() {}

    static String decode(String file, byte[] content) throws YamlException {
        if (content.length > MAX_BYTES) {
            throw refused(file, "the file is too large, " + content.length + " bytes; at most " + MAX_BYTES);
        }
        Charset charset = charset(content);
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused(file, "the text is not valid " + charset + "; save the file as UTF-8");
        }
    }

    private static Charset charset(byte[] content) {
        if (content.length >= 2) {
            int mark = (content[0] & 0xFF) << 8 | (content[1] & 0xFF);
            if (mark == 0xFEFF) {
                return StandardCharsets.UTF_16BE;
            }
            if (mark == 0xFFFE) {
                return StandardCharsets.UTF_16LE;
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static YamlException refused(String file, String message) {
        return new YamlException(
                List.of(Problem.at(Problem.Level.ERROR, new SourceLocation(file, 1, 1), "yaml", message)));
    }
}
