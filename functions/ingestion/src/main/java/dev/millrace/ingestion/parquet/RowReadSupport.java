package dev.millrace.ingestion.parquet;

import dev.millrace.core.error.Conflict;
import dev.millrace.ingestion.table.DocumentRow;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/// Asks Parquet for the columns that a row is made of, in whatever order and nullability a file has them.
final class RowReadSupport extends ReadSupport<DocumentRow> {

    @Override
    public ReadContext init(InitContext context) {
        var file = context.getFileSchema();
        var wanted = Types.buildMessage();
        for (var column : Column.values()) {
            if (file.containsField(column.label())) {
                requireReadable(column, file);
                wanted.addField(file.getType(column.label()));
            }
        }
        return new ReadContext(wanted.named(file.getName()));
    }

    private static void requireReadable(Column column, MessageType file) {
        var type = file.getType(column.label());
        var expected = column.kind() == Column.Kind.TEXT ? PrimitiveTypeName.BINARY : PrimitiveTypeName.INT64;
        if (!type.isPrimitive() || type.asPrimitiveType().getPrimitiveTypeName() != expected) {
            throw new Conflict("A file of the table stores column %s as %s; Millrace reads %s only. Rewrite the file."
                    .formatted(column.label(), type, expected));
        }
    }

    @Override
    public RecordMaterializer<DocumentRow> prepareForRead(
            Configuration configuration, Map<String, String> metadata, MessageType file, ReadContext context) {
        return new RowMaterializer(context.getRequestedSchema());
    }

    @Override
    public RecordMaterializer<DocumentRow> prepareForRead(
            ParquetConfiguration configuration, Map<String, String> metadata, MessageType file, ReadContext context) {
        return new RowMaterializer(context.getRequestedSchema());
    }
}
