package dev.millrace.erp.normalize;

import java.util.List;
import java.util.Optional;

/// Master data in memory.
record MasterData(List<Partner> partners, List<Article> articles) implements Partners, Catalogue {

    @Override
    public List<Partner> withVat(String vat) {
        return partners.stream()
                .filter(it -> it.party().vat().filter(vat::equals).isPresent())
                .toList();
    }

    @Override
    public List<Partner> withGln(String gln) {
        return partners.stream()
                .filter(it -> it.party().gln().filter(gln::equals).isPresent())
                .toList();
    }

    @Override
    public List<Partner> inBlock(String block) {
        return partners.stream()
                .filter(it -> MatchParty.blocks(it.party().name().orElse("")).contains(block))
                .toList();
    }

    @Override
    public Optional<Article> withId(String id) {
        return articles.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    @Override
    public List<Article> withGtin(String gtin) {
        return articles.stream()
                .filter(it -> it.gtin().filter(gtin::equals).isPresent())
                .toList();
    }

    @Override
    public List<Article> like(String name) {
        return articles;
    }
}
