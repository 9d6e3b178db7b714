package dev.millrace.training.ner;

import dev.millrace.names.tagging.Label;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Fills the places of written sentences with names that are made up.
final class SentencePatterns {

    private static final String[] STREETS = {
        "Street", "Road", "Avenue", "Lane", "straße", "gatan", "utca", "Blvd", "Drive"
    };
    private static final String[] NATIONALITIES = {
        "American", "British", "German", "French", "Italian", "Spanish", "Chinese", "Japanese", "Indian", "Russian",
        "Hungarian", "Finnish", "Swedish", "Polish", "Czech", "Dutch", "Turkish", "Brazilian", "Mexican", "Australian",
        "Canadian", "Irish", "Scottish", "Arabic", "Norwegian", "Danish", "Greek", "Portuguese", "Korean", "Icelandic"
    };
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "Jan",
        "Feb",
        "Mar",
        "Aug",
        "Sept",
        "Dec"
    };

    private final List<String> patterns;
    private final NamePool names;
    private final Jargon jargon;
    private final RandomGenerator random;

    private SentencePatterns(List<String> patterns, NamePool names, Jargon jargon, RandomGenerator random) {
        this.patterns = patterns;
        this.names = names;
        this.jargon = jargon;
        this.random = random;
    }

    /// @param resource beside this class: a pattern a line
    SentencePatterns(String resource, NamePool names, Jargon jargon, RandomGenerator random) throws IOException {
        this.names = names;
        this.jargon = jargon;
        this.random = random;
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SentencePatterns.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
            patterns = lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.replace("\\n", "\n"))
                    .toList();
        }
    }

    /// Those of which the number, divided by `parts`, leaves or does not leave this part.
    SentencePatterns part(int part, int parts, boolean leaves) {
        var chosen = IntStream.range(0, patterns.size())
                .filter(i -> (i % parts == part) == leaves)
                .mapToObj(patterns::get)
                .toList();
        return new SentencePatterns(chosen, names, jargon, random);
    }

    /// A sentence, or two in a row, so that a sentence is not always at the ends of a text.
    LabelledText make() {
        var builder = new TextBuilder();
        fill(one(), builder);
        for (var more = random.nextInt(3); more == 0; more = random.nextInt(3)) {
            fill(one(), builder.plain(random.nextInt(3) == 0 ? "\n" : " "));
        }
        return builder.build("patterns");
    }

    private String one() {
        return patterns.get(random.nextInt(patterns.size()));
    }

    private void fill(String pattern, TextBuilder builder) {
        var position = 0;
        for (var open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', position)) {
            builder.plain(pattern.substring(position, open));
            var close = pattern.indexOf('}', open);
            add(pattern.substring(open + 1, close), builder);
            position = close + 1;
        }
        builder.plain(pattern.substring(position));
    }

    private void add(String place, TextBuilder builder) {
        switch (place) {
            case "person" -> builder.name(Label.PERSON, names.person());
            case "given" -> builder.name(Label.PERSON, names.given());
            case "surname" -> builder.name(Label.PERSON, names.surname());
            case "place" -> builder.name(Label.LOCATION, names.place());
            case "org" -> builder.name(Label.ORGANIZATION, names.organization());
            case "word" -> builder.plain(names.word());
            case "Word" -> builder.plain(names.capitalizedWord());
            case "nationality" -> builder.plain(NATIONALITIES[random.nextInt(NATIONALITIES.length)]);
            case "definition" -> builder.plain(jargon.definition());
            case "Definition" -> builder.plain(NamePool.capitalized(jargon.definition()));
            case "term" -> builder.plain(jargon.term());
            case "Term" -> builder.plain(NamePool.capitalized(jargon.term()));
            case "code" -> builder.plain(jargon.code());
            case "species" -> builder.plain(jargon.species());
            case "acronym" -> builder.plain(jargon.acronym());
            case "Adverb" -> builder.plain(jargon.adverb());
            case "eponym" -> builder.plain(names.surname());
            case "number" -> builder.plain(Integer.toString(random.nextInt(1, 3000)));
            case "date" -> builder.plain(date());
            case "street" -> builder.unknown(street());
            default -> throw new IllegalStateException("A pattern has an unknown place: " + place);
        }
    }

    private String date() {
        var month = MONTHS[random.nextInt(MONTHS.length)];
        return switch (random.nextInt(4)) {
            case 0 -> month;
            case 1 -> "%d %s %d".formatted(random.nextInt(1, 29), month, random.nextInt(1950, 2030));
            case 2 ->
                "%02d/%02d/%d".formatted(random.nextInt(1, 29), random.nextInt(1, 13), random.nextInt(1950, 2030));
            default -> "%s %d, %d".formatted(month, random.nextInt(1, 29), random.nextInt(1950, 2030));
        };
    }

    private String street() {
        var street = STREETS[random.nextInt(STREETS.length)];
        var name = names.surname() + (Character.isLowerCase(street.charAt(0)) ? "" : " ") + street;
        return random.nextBoolean() ? random.nextInt(1, 999) + " " + name : name + " " + random.nextInt(1, 99);
    }
}
