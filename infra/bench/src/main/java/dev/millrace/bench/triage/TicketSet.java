package dev.millrace.bench.triage;

import dev.millrace.local.triage.Columns;
import dev.millrace.local.triage.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Tickets to learn from, and others to be measured by.
record TicketSet(List<Ticket> train, List<Ticket> test) {

    private static final int SEED = 20_260_101;
    private static final double LEARNED = 0.8;

    /// `train.csv` and `test.csv` of a folder; of a folder or file without them, four fifths and the rest, by seed.
    static TicketSet read(Path data, Columns columns) throws IOException {
        if (Files.exists(data.resolve("train.csv"))) {
            return new TicketSet(
                    tickets(data.resolve("train.csv"), columns), tickets(data.resolve("test.csv"), columns));
        }
        var all = new ArrayList<>(tickets(Files.isDirectory(data) ? onlyTable(data) : data, columns));
        Collections.shuffle(all, new Random(SEED));
        var cut = (int) (all.size() * LEARNED);
        return new TicketSet(List.copyOf(all.subList(0, cut)), List.copyOf(all.subList(cut, all.size())));
    }

    /// The same with so many tickets to measure by, chosen by seed.
    TicketSet measuredBy(int most) {
        var chosen = new ArrayList<>(test);
        Collections.shuffle(chosen, new Random(SEED));
        return new TicketSet(train, List.copyOf(chosen.subList(0, Math.min(most, chosen.size()))));
    }

    private static List<Ticket> tickets(Path file, Columns columns) throws IOException {
        return History.read(file, columns).tickets().stream()
                .map(ticket -> new Ticket(ticket.text().value(), ticket.labels().category()))
                .toList();
    }

    private static Path onlyTable(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(folder + " holds no .csv"));
        }
    }
}
