package dev.millrace.training.ner;

import dev.millrace.names.tagging.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// Varies labelled sentences: other names in the places of names, and other cases.
final class Substitution {

    private final NamePool names;
    private final RandomGenerator random;

    Substitution(NamePool names, RandomGenerator random) {
        this.names = names;
        this.random = random;
    }

    /// The sentence with other names.
    LabelledText withOtherNames(LabelledText text) {
        var builder = new TextBuilder();
        var position = 0;
        for (var entity : inOrder(text.entities())) {
            if (entity.start() >= position) {
                builder.plain(text.text().substring(position, entity.start()));
                builder.name(
                        entity.label(), other(text.text().substring(entity.start(), entity.end()), entity.label()));
                position = entity.end();
            }
        }
        return builder.plain(text.text().substring(position)).build(text.source());
    }

    private static List<Entity> inOrder(List<Entity> entities) {
        var sorted = new ArrayList<>(entities);
        sorted.sort(Comparator.comparingInt(Entity::start));
        return sorted;
    }

    private String other(String name, Label label) {
        return switch (label) {
            case PERSON ->
                name.indexOf(' ') < 0 ? (random.nextBoolean() ? names.given() : names.surname()) : names.person();
            case LOCATION -> random.nextInt(3) == 0 ? name : names.place();
            case ORGANIZATION -> random.nextInt(3) == 0 ? name : names.organization();
            case NOTHING -> name;
        };
    }

    /// The sentence in lower case, or in capitals.
    LabelledText inOtherCase(LabelledText text) {
        var changed = random.nextBoolean()
                ? text.text().toLowerCase(Locale.ROOT)
                : text.text().toUpperCase(Locale.ROOT);
        return changed.length() == text.text().length()
                ? new LabelledText(text.source(), changed, text.entities(), text.unknown())
                : text;
    }
}
