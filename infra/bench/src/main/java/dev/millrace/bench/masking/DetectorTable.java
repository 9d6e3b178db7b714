package dev.millrace.bench.masking;

import dev.millrace.dlp.DetectorFacts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// What the detectors say of themselves, beside what peers find, as Markdown.
record DetectorTable(List<DetectorFacts> facts, List<Peer> peers) {

    private static final Comparator<DetectorFacts> GLOBAL_FIRST = Comparator.comparing(
                    (DetectorFacts it) -> !it.region().equals("global"))
            .thenComparing(DetectorFacts::region)
            .thenComparing(DetectorFacts::type);

    /// The table, where each list comes from, and what only peers find.
    String markdown() {
        var markdown = new StringBuilder("| info type | region | finds | check |");
        peers.forEach(peer -> markdown.append(' ').append(peer.name()).append(" |"));
        markdown.append("\n|---|---|---|---|")
                .append("---|".repeat(peers.size()))
                .append('\n');
        facts.stream().distinct().sorted(GLOBAL_FIRST).map(this::row).forEach(markdown::append);
        peers.forEach(peer -> markdown.append(footnote(peer)));
        return markdown.toString();
    }

    private String row(DetectorFacts it) {
        var row = "| `%s` | %s | %s | %s |".formatted(it.type(), it.region(), cell(it.finds()), check(it));
        return row
                + peers.stream()
                        .map(peer -> peer.nameOf(it.type()).isPresent() ? " yes |" : " — |")
                        .collect(Collectors.joining())
                + "\n";
    }

    /// Sources that are pages are linked, others named.
    private static String check(DetectorFacts it) {
        return it.source().startsWith("http") && !it.source().contains(" ")
                ? "[%s](%s)".formatted(cell(it.check()), it.source())
                : "%s (%s)".formatted(cell(it.check()), cell(it.source()));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String footnote(Peer peer) {
        var alone = peer.alone().isEmpty()
                ? ""
                : " It also finds "
                        + peer.alone().stream().map("`%s`"::formatted).collect(Collectors.joining(", ")) + ".";
        return "\n%s: %s.%s\n".formatted(peer.name(), peer.source(), alone);
    }
}
