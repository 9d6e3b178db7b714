package dev.millrace.training.ner;

import dev.millrace.names.tagging.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads sentences with a word and its label on each line, as the CoNLL shared tasks have them
/// (<https://aclanthology.org/W03-0419/>), and mends what is known to be wrong with a source.
final class ConllFile {

    private record Line(String word, String tag) {}

    private final String source;
    private final Corrections corrections;

    private ConllFile(String source) {
        this.source = source;
        this.corrections = Corrections.of(source);
    }

    static List<LabelledText> read(Path file, String source) throws IOException {
        var reader = new ConllFile(source);
        var texts = new ArrayList<LabelledText>();
        var sentence = new ArrayList<Line>();
        for (var line : Files.readAllLines(file)) {
            var columns = line.strip().split("\\s+");
            if (columns.length >= 2 && !columns[0].equals("-DOCSTART-")) {
                sentence.add(new Line(columns[0], columns[columns.length - 1]));
            } else if (!sentence.isEmpty()) {
                texts.add(reader.text(sentence));
                sentence.clear();
            }
        }
        if (!sentence.isEmpty()) {
            texts.add(reader.text(sentence));
        }
        return texts;
    }

    private LabelledText text(List<Line> lines) {
        var builder = new TextBuilder();
        var before = Label.NOTHING;
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var label = corrections.label(line.word(), label(line.tag()), isAlone(lines, i));
            var continued =
                    label != Label.NOTHING && label == before && !line.tag().startsWith("B-");
            builder.word(line.word(), label, continued, corrections.isUnknown(line.word(), label, i));
            before = label;
        }
        return builder.build(source);
    }

    private static boolean isAlone(List<Line> lines, int i) {
        return !(i > 0 && label(lines.get(i - 1).tag()) == label(lines.get(i).tag()))
                && !(i + 1 < lines.size()
                        && label(lines.get(i + 1).tag()) == label(lines.get(i).tag()));
    }

    private static Label label(String tag) {
        return switch (tag.substring(tag.indexOf('-') + 1).toLowerCase(Locale.ROOT)) {
            case "per", "person" -> Label.PERSON;
            case "loc", "location", "place" -> Label.LOCATION;
            case "org", "organization", "group", "corporation" -> Label.ORGANIZATION;
            default -> Label.NOTHING;
        };
    }
}
