import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// Writes the names of all countries in many languages, as the JDK knows them from the Unicode CLDR.
///
/// `java Countries.java > ../../../layers/dlp/src/main/resources/dev/millrace/dlp/word/country.txt`
void main() {
    var languages = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "et", "lv", "lt", "pl", "cs", "sk", "sl", "hr",
            "hu", "ro", "el", "tr", "bg", "ru", "uk", "sr", "is", "ga", "ca", "id", "vi");
    var names = new TreeSet<String>();
    for (var country : Locale.getISOCountries()) {
        for (var language : languages) {
            var name = Locale.of("", country).getDisplayCountry(Locale.of(language));
            var plain = name.replaceAll("\\(.*?\\)|\\[.*?]", " ").replace('’', '\'').replaceAll("[\\s\\-–./,&]+", " ").strip();
            if (plain.length() > 2 && !plain.equals(country)) {
                names.add(plain.toLowerCase(Locale.ROOT));
            }
        }
    }
    IO.println("# Names of countries in " + languages.size() + " languages: Unicode CLDR " + "(Unicode License v3), from JDK "
            + Runtime.version().feature());
    names.forEach(IO::println);
}
