package com.oraclelumira.auditor.compose.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The schema, read once and at need. */
final class CompiledSchema {

    private CompiledSchema() {}

    static Schema get() {
        return Holder.SCHEMA;
    }

    private static final class Holder {

        static final Schema SCHEMA = read();

        private Holder() {}

        private static Schema read() {
            try (InputStream in = ComposeSchema.class.getResourceAsStream(ComposeSchema.RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("the class path lacks " + ComposeSchema.RESOURCE);
                }
                return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(JsonTree.read(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
