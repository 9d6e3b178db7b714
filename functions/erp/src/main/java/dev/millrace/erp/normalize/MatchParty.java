package dev.millrace.erp.normalize;

import dev.millrace.erp.order.Party;
import dev.millrace.erp.read.text.Letters;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds a party in the master data: by its identifiers, else by its name. A partner with another VAT number or Global
/// Location Number is another one, however like its name is.
public final class MatchParty implements Function<Party, Match<Partner>> {

    private static final int BLOCK = 3;
    private static final int MOST_BLOCKS = 12;

    private final Partners partners;

    /// @param partners the master data
    public MatchParty(Partners partners) {
        this.partners = partners;
    }

    /// The blocks of a name: the first three letters of each of its words, the first twelve words at most.
    public static List<String> blocks(String name) {
        return Stream.of(name.split("[\\s,.&/-]"))
                .map(Letters::folded)
                .filter(it -> it.length() >= BLOCK)
                .map(it -> it.substring(0, BLOCK))
                .distinct()
                .limit(MOST_BLOCKS)
                .toList();
    }

    @Override
    public Match<Partner> apply(Party party) {
        var byVat = party.vat().map(partners::withVat).orElse(List.of());
        var byGln = party.gln().map(partners::withGln).orElse(List.of());
        var known = Stream.concat(byVat.stream(), byGln.stream()).distinct().toList();
        if (known.size() > 1) {
            return new Match.Ambiguous<>(known);
        }
        return known.isEmpty() ? byName(party) : new Match.Known<>(known.getFirst(), byVat.isEmpty() ? "gln" : "vat");
    }

    private Match<Partner> byName(Party party) {
        if (party.name().isEmpty()) {
            return new Match.Unknown<>();
        }
        var name = party.name().get();
        var candidates = blocks(name).stream()
                .flatMap(block -> partners.inBlock(block).stream())
                .filter(it -> !contradict(it.party().vat(), party.vat()))
                .filter(it -> !contradict(it.party().gln(), party.gln()))
                .toList();
        return Likeness.best(name, candidates, it -> it.party().name().orElse(""));
    }

    private static boolean contradict(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }
}
