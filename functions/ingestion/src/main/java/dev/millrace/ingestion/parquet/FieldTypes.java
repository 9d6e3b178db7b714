package dev.millrace.ingestion.parquet;

import java.util.stream.Stream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/// How the columns of all our tables are stored in Parquet.
final class FieldTypes {

    private FieldTypes() {}

    /// UTF-8.
    static Type text(String label, boolean required) {
        return Types.primitive(PrimitiveTypeName.BINARY, repetition(required))
                .as(LogicalTypeAnnotation.stringType())
                .named(label);
    }

    /// Microseconds since 1970, UTC.
    static Type instant(String label, boolean required) {
        return Types.primitive(PrimitiveTypeName.INT64, repetition(required))
                .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
                .named(label);
    }

    /// 64 bits, signed.
    static Type whole(String label, boolean required) {
        return Types.primitive(PrimitiveTypeName.INT64, repetition(required)).named(label);
    }

    /// IEEE 754, 64 bits.
    static Type real(String label, boolean required) {
        return Types.primitive(PrimitiveTypeName.DOUBLE, repetition(required)).named(label);
    }

    /// A row of these columns.
    static MessageType row(String name, Stream<Type> columns) {
        return new MessageType(name, columns.toList());
    }

    private static Type.Repetition repetition(boolean required) {
        return required ? Type.Repetition.REQUIRED : Type.Repetition.OPTIONAL;
    }
}
