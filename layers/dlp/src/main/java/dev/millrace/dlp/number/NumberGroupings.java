package dev.millrace.dlp.number;

import com.google.i18n.phonenumbers.Phonemetadata.NumberFormat;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import com.google.i18n.phonenumbers.metadata.source.RegionMetadataSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Which regions write some number in groups of those sizes, worked out once from the formats that libphonenumber
/// has: `(\d{3})(\d{3})(\d{2})(\d{2})` written as `8 ($1) $2-$3-$4` makes groups of 1, 3, 3, 2 and 2 digits.
///
/// Most runs of digits are grouped as nobody groups telephone numbers, and need not be compared with any plan.
final class NumberGroupings {

    private final Map<List<Integer>, Set<String>> regions = new HashMap<>();

    NumberGroupings(List<String> regions) {
        RegionMetadataSource plans =
                DefaultMetadataDependenciesProvider.getInstance().getPhoneNumberMetadataSource();
        for (var region : regions) {
            for (var format : plans.getMetadataForRegion(region).getNumberFormatList()) {
                groupings(format)
                        .forEach(sizes -> this.regions
                                .computeIfAbsent(sizes, _ -> new TreeSet<>())
                                .add(region));
            }
        }
    }

    /// Those regions.
    Set<String> regionsWith(List<Integer> sizes) {
        return regions.getOrDefault(sizes, Set.of());
    }

    private static List<List<Integer>> groupings(NumberFormat format) {
        var rule = format.getNationalPrefixFormattingRule();
        var written = rule.isEmpty() ? format.getFormat() : format.getFormat().replaceFirst("(\\$\\d)", rule);
        var groups = format.getPattern().split("\\)\\(", -1);
        var groupings = List.of(List.<Integer>of());
        var joined = false;
        for (var at = 0; at < written.length(); at++) {
            var character = written.charAt(at);
            if (character == '$') {
                groupings = extended(groupings, lengths(groups[written.charAt(++at) - '1']), joined);
            } else if (Character.isDigit(character)) {
                groupings = extended(groupings, IntStream.of(1), joined);
            }
            joined = Character.isDigit(written.charAt(at));
        }
        return groupings;
    }

    /// Each grouping with each of the lengths at its end, as a group of its own or joined to the last.
    private static List<List<Integer>> extended(List<List<Integer>> groupings, IntStream lengths, boolean joined) {
        var extended = new ArrayList<List<Integer>>();
        lengths.forEach(length -> groupings.forEach(sizes -> {
            var more = new ArrayList<>(sizes);
            more.add(joined ? more.removeLast() + length : length);
            extended.add(more);
        }));
        return extended;
    }

    /// How many digits `\d`, `\d{3}` or `\d{3,5}` takes.
    private static IntStream lengths(String group) {
        var brace = group.indexOf('{');
        if (brace < 0) {
            return IntStream.of(1);
        }
        var bounds = group.substring(brace + 1, group.indexOf('}')).split(",");
        return IntStream.rangeClosed(Integer.parseInt(bounds[0]), Integer.parseInt(bounds[bounds.length - 1]));
    }
}
