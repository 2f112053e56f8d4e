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
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The expressions of the bundled rules, parsed and checked when core was built. An expression that is not here, or that was
 * prepared for another vocabulary, is compiled. Safe for use by several threads.
 */
final class PreparedExpressions {

    /**
     * A prepared expression.
     *
     * @param fields the subject's fields that it reads
     * @param bytes its checked tree, as protobuf
     */
    record Prepared(Set<String> fields, ByteBuffer bytes) {
        CelAbstractSyntaxTree tree() {
            try {
                CheckedExpr expr = CheckedExpr.parseFrom(bytes.duplicate(), ExtensionRegistryLite.getEmptyRegistry());
                return CelProtoAbstractSyntaxTree.fromCheckedExpr(expr).getAst();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final String SEPARATOR = ",";
    static final String RESOURCE = "prepared-expressions.bin";

    private final Map<String, Prepared> trees;

    private PreparedExpressions(Map<String, Prepared> trees) {
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
        Map<String, Prepared> trees = new HashMap<>();
        for (int left = data.readInt(); left > 0; left--) {
            String key = data.readUTF();
            List<String> fields = List.of(data.readUTF().split(SEPARATOR, -1));
            byte[] tree = data.readNBytes(data.readInt());
            trees.put(
                    key, new Prepared(Set.copyOf(fields.get(0).isEmpty() ? List.of() : fields), ByteBuffer.wrap(tree)));
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
            RuleScope scope = RuleScope.valueOf(
                    entry.getKey().substring(0, entry.getKey().indexOf('\n')).toUpperCase(Locale.ROOT));
            data.writeUTF(String.join(SEPARATOR, Expressions.fields(scope, entry.getValue())));
            data.writeInt(bytes.length);
            data.write(bytes);
        }
        data.flush();
    }

    static String key(Environment environment, String text) {
        return environment.scope().id() + "\n"
                + environment.itemType().map(Object::toString).orElse("") + "\n" + text;
    }

    boolean holdsExactly(Collection<String> keys) {
        return trees.keySet().equals(new java.util.HashSet<>(keys));
    }

    Optional<Prepared> find(Environment environment, String text) {
        return Optional.ofNullable(trees.get(key(environment, text)));
    }

    /** Changes with the vocabulary and with the functions, which is what a checked tree depends on. */
    private static int stamp() {
        return 31 * VocabularyReader.text().hashCode()
                + Functions.ALL.stream().map(Function::signature).toList().hashCode();
    }
}
