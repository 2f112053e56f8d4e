package com.oraclelumira.auditor.rule;

import com.google.protobuf.ExtensionRegistryLite;
import com.oraclelumira.auditor.rule.Expressions.Environment;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelProtoAbstractSyntaxTree;
import dev.cel.expr.CheckedExpr;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The expressions of the bundled rules, parsed and checked when core was built. An expression that is not here, or that was
 * prepared for another vocabulary, is compiled. Safe for use by several threads.
 */
final class PreparedExpressions {

    static final String RESOURCE = "prepared-expressions.bin";

    private final Map<String, byte[]> trees;

    private PreparedExpressions(Map<String, byte[]> trees) {
        this.trees = trees;
    }

    /** None: everything is compiled. */
    static PreparedExpressions none() {
        return new PreparedExpressions(Map.of());
    }

    /** Those that were built in; none where they are absent or do not fit this vocabulary. */
    static PreparedExpressions bundled() {
        try (InputStream in = PreparedExpressions.class.getResourceAsStream(RESOURCE)) {
            return in == null ? none() : read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PreparedExpressions read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new java.io.BufferedInputStream(in));
        if (data.readInt() != stamp()) {
            return none();
        }
        Map<String, byte[]> trees = new HashMap<>();
        for (int left = data.readInt(); left > 0; left--) {
            String key = data.readUTF();
            trees.put(key, data.readNBytes(data.readInt()));
        }
        return new PreparedExpressions(trees);
    }

    /** Writes trees by {@link #key}. */
    static void write(Map<String, CelAbstractSyntaxTree> trees, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(stamp());
        data.writeInt(trees.size());
        for (Map.Entry<String, CelAbstractSyntaxTree> entry : new TreeMap<>(trees).entrySet()) {
            byte[] bytes = CelProtoAbstractSyntaxTree.fromCelAst(entry.getValue())
                    .toCheckedExpr()
                    .toByteArray();
            data.writeUTF(entry.getKey());
            data.writeInt(bytes.length);
            data.write(bytes);
        }
        data.flush();
    }

    static String key(Environment environment, String text) {
        return environment.scope().id() + "\n"
                + environment.itemType().map(Object::toString).orElse("") + "\n" + text;
    }

    Optional<CelAbstractSyntaxTree> find(Environment environment, String text) {
        byte[] bytes = trees.get(key(environment, text));
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            CheckedExpr expr = CheckedExpr.parseFrom(bytes, ExtensionRegistryLite.getEmptyRegistry());
            return Optional.of(CelProtoAbstractSyntaxTree.fromCheckedExpr(expr).getAst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes with the vocabulary and with the functions, which is what a checked tree depends on. */
    private static int stamp() {
        return 31 * VocabularyReader.text().hashCode()
                + Functions.ALL.stream().map(Function::signature).toList().hashCode();
    }
}
