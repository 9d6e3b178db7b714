package dev.millrace.ingestion.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;

/// Reads Parquet files of any flat schema, to compare with.
public final class GenericParquet {

    private GenericParquet() {}

    /// Each row as its values by column, printed as one string; null values are left out.
    public static List<String> rows(byte[] file) throws IOException {
        var rows = new ArrayList<String>();
        try (var reader = new Builder(new MemoryInput(file))
                .withCodecFactory(new Codecs())
                .build()) {
            for (var row = reader.read(); row != null; row = reader.read()) {
                rows.add(values(row));
            }
        }
        return rows;
    }

    private static String values(Group row) {
        var values = new TreeMap<String, String>();
        for (var field : row.getType().getFields()) {
            if (row.getFieldRepetitionCount(field.getName()) > 0) {
                values.put(field.getName(), row.getValueToString(row.getType().getFieldIndex(field.getName()), 0));
            }
        }
        return values.toString();
    }

    private static final class Builder extends ParquetReader.Builder<Group> {

        Builder(MemoryInput file) {
            super(file, new PlainParquetConfiguration());
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }
}
