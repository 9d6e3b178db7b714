package dev.millrace.training.ner;

import dev.millrace.names.tagging.Gazetteer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// Makes up names of persons, organizations and places of many origins.
final class NamePool {

    private static final String[] PARTICLES = {
        "van", "van der", "de", "de la", "von", "di", "al", "bin", "el", "dos", "Mc", "O'"
    };
    private static final String[] LEGAL_FORMS = {
        "Inc",
        "Inc.",
        "LLC",
        "Ltd",
        "Ltd.",
        "Limited",
        "Corp",
        "Corp.",
        "Corporation",
        "GmbH",
        "AG",
        "S.A.",
        "B.V.",
        "Oy",
        "AB",
        "PLC",
        "plc",
        "Co.",
        "Company",
        "Group",
        "Holdings",
        "Partners",
        "and Sons",
        "& Sons",
        "& Co",
        "Associates"
    };
    private static final String[] TRADES = {
        "Bank", "Insurance", "Foods", "Motors", "Airlines", "Systems", "Software", "Technologies", "Consulting",
                "Hotels",
        "Energy", "Pharma", "Media", "Records", "Logistics", "Capital", "Industries", "Solutions", "Labs", "Stores"
    };
    private static final String[] INSTITUTIONS = {
        "University of %s", "%s University", "Bank of %s", "%s General Hospital", "%s City Council",
                "%s Police Department",
        "%s Institute of Technology", "%s High School", "%s Orchestra", "%s United", "%s FC", "%s Chamber of Commerce",
        "%s Airport Authority", "Museum of %s", "%s Times", "%s College", "Government of %s", "%s Health Service"
    };

    private final List<String> given = new ArrayList<>();
    private final List<String> surnames = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<String> countries = new ArrayList<>();
    private final List<String> companies = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final RandomGenerator random;

    NamePool(RandomGenerator random) {
        this.random = random;
        Gazetteer.forEachEntry(this::add);
    }

    private void add(int classes, String entry) {
        var common = (classes & Gazetteer.WORD) != 0;
        if (classes == Gazetteer.WORD) {
            words.add(entry);
        }
        addIf((classes & Gazetteer.GIVEN_NAME) != 0 && (!common || random.nextInt(4) == 0), given, entry);
        addIf((classes & Gazetteer.SURNAME) != 0 && (!common || random.nextInt(4) == 0), surnames, entry);
        addIf((classes & Gazetteer.PLACE) != 0 && !common, places, entry);
        addIf((classes & Gazetteer.COUNTRY) != 0, countries, entry);
        addIf((classes & Gazetteer.COMPANY) != 0, companies, entry);
    }

    private static void addIf(boolean condition, List<String> list, String entry) {
        if (condition) {
            list.add(entry);
        }
    }

    String given() {
        return random.nextInt(8) == 0 ? blend(given) : one(given);
    }

    String surname() {
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> blend(surnames);
            case 3 -> one(surnames) + "-" + one(surnames);
            default -> one(surnames);
        };
    }

    String person() {
        var name = switch (random.nextInt(20)) {
            case 0, 1 -> given();
            case 2 -> surname();
            case 3, 4 -> "%s %s. %s".formatted(given(), initial(), surname());
            case 5 -> "%s %s %s".formatted(given(), initial(), surname());
            case 6 -> "%s %s %s".formatted(given(), given(), surname());
            case 7 -> "%s. %s".formatted(initial(), surname());
            case 8 -> "%s %s%s".formatted(given(), particle(), surname());
            default -> "%s %s".formatted(given(), surname());
        };
        return switch (random.nextInt(30)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name.toLowerCase(Locale.ROOT);
            default -> name;
        };
    }

    private String particle() {
        var particle = one(PARTICLES);
        return particle.endsWith("'") || particle.equals("Mc") ? particle : particle + " ";
    }

    private char initial() {
        return (char) ('A' + random.nextInt(26));
    }

    String place() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6 -> one(countries);
            case 7 -> blend(places);
            case 8 -> one(places).toUpperCase(Locale.ROOT);
            case 9 -> one(places).toLowerCase(Locale.ROOT);
            default -> one(places);
        };
    }

    String organization() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> one(companies);
            case 4, 5 -> one(surnames) + " " + one(LEGAL_FORMS);
            case 6 -> "%s, %s and %s".formatted(one(surnames), one(surnames), one(surnames));
            case 7 -> "%s & %s".formatted(one(surnames), one(surnames));
            case 8 -> one(surnames) + "-" + one(surnames);
            case 9, 10 -> brand();
            case 11 -> brand() + " " + one(LEGAL_FORMS);
            case 12 -> brand() + " " + one(TRADES);
            case 13 -> one(surnames) + " " + one(TRADES);
            case 14 -> capitalizedWord() + " " + one(TRADES);
            case 15 -> capitalizedWord() + " " + one(TRADES) + " " + one(LEGAL_FORMS);
            case 16, 17 -> one(INSTITUTIONS).formatted(one(places));
            case 18 -> acronym();
            default -> one(companies) + " " + one(LEGAL_FORMS);
        };
    }

    /// As companies name themselves: two halves of words made one.
    private String brand() {
        var brand = capitalized(blend(words));
        return random.nextInt(4) == 0 ? capitalizedWord() + capitalizedWord() : brand;
    }

    private String acronym() {
        var letters = new StringBuilder();
        for (var i = 3 + random.nextInt(2); i > 0; i--) {
            letters.append(initial());
        }
        return letters.toString();
    }

    String word() {
        return one(words);
    }

    String capitalizedWord() {
        return capitalized(word());
    }

    static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /// The beginning of one with the end of another: names that no list has.
    private String blend(List<String> list) {
        String first = one(list), second = one(list);
        return first.substring(0, (first.length() + 1) / 2)
                + second.substring(second.length() / 2).toLowerCase(Locale.ROOT);
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String one(String[] list) {
        return list[random.nextInt(list.length)];
    }
}
