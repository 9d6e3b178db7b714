package dev.millrace.ingestion.commit;

import dev.millrace.ingestion.table.DocumentTable;
import dev.millrace.ingestion.table.Maintenance;
import java.util.function.Function;

/// Keeps the table quick to read. A schedule calls it; one at a time is enough.
public final class MaintainTable implements Function<MaintainTable.Due, Maintenance> {

    private final DocumentTable table;

    public MaintainTable(DocumentTable table) {
        this.table = table;
    }

    /// It is time. There is nothing to choose.
    public record Due() {}

    @Override
    public Maintenance apply(Due due) {
        return table.maintain();
    }
}
