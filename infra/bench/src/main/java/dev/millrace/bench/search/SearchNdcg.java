package dev.millrace.bench.search;

import dev.millrace.bench.Benchmark;
import dev.millrace.bench.Goal;
import dev.millrace.bench.Result;
import dev.millrace.bench.Setting;
import dev.millrace.bench.search.JudgedCollection.JudgedQuery;
import dev.millrace.bench.search.Ranking.Scored;
import dev.millrace.bench.suite.SearchNode;
import dev.millrace.bench.suite.TemporaryFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How well `searchKnowledge` ranks: nDCG@10 and Recall@100 over the judged queries of a collection, beside its two
/// halves alone and other ways to fuse them, on one index that the code of `indexDocuments` filled.
///
/// Where the hybrid search is not above the better of its halves, that collection counts as 0.
public final class SearchNdcg implements Benchmark {

    private static final double GOAL = 0.75;
    private static final String ROW = "%-44s %7.4f  %7.4f%n";

    @Override
    public String name() {
        return "search-ndcg";
    }

    @Override
    public String summary() {
        return "nDCG@10 of searchKnowledge on a judged collection, against BM25, vectors and other fusions";
    }

    @Override
    public Result run(Setting setting) throws IOException, InterruptedException {
        var least = 1.0;
        for (var collection : JudgedCollection.in(setting.data("ir"))) {
            least = Math.min(least, measure(collection, setting));
        }
        return new Result(name(), least, Goal.atLeast(GOAL));
    }

    private static double measure(JudgedCollection collection, Setting setting)
            throws IOException, InterruptedException {
        var folder = TemporaryFolder.create("millrace-ndcg");
        try (var node = SearchNode.start(setting.home(), folder.path());
                var direct = new DirectSearch(node.address())) {
            var shipped = new ShippedSearch(setting.home(), node.address());
            shipped.index(collection);
            var value = compare(collection.measured(), Ablation.others(), shipped, direct);
            var train = collection.split("train");
            if (train.isPresent()) {
                System.out.println("queries of the split train, which settings may be chosen by");
                compare(train.get(), Map.of(), shipped, direct);
            }
            return value;
        } finally {
            folder.delete();
        }
    }

    private static double compare(
            List<JudgedQuery> queries, Map<String, Retrieval> others, ShippedSearch shipped, DirectSearch direct)
            throws IOException, InterruptedException {
        var answers = shipped.search(queries);
        System.out.printf("%d queries, classified as %s%n", queries.size(), classes(answers));
        System.out.printf("%-44s %7s  %7s%n", "", "nDCG@10", "R@100");
        var parts = quality(Ablation.parts(), queries, answers, direct);
        var hybrid = Quality.of(queries, answers.stream().map(Answered::found).toList());
        System.out.printf(ROW, "searchKnowledge", hybrid.ndcg10(), hybrid.recall100());
        quality(others, queries, answers, direct);
        var better = parts.stream().mapToDouble(Quality::ndcg10).max().orElse(0);
        System.out.printf("searchKnowledge is %+.4f above the better of its halves%n", hybrid.ndcg10() - better);
        return hybrid.ndcg10() > better ? hybrid.ndcg10() : 0;
    }

    private static Map<String, Long> classes(List<Answered> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(Answered::queryClass, TreeMap::new, Collectors.counting()));
    }

    private static List<Quality> quality(
            Map<String, Retrieval> ways, List<JudgedQuery> queries, List<Answered> answers, DirectSearch direct)
            throws IOException, InterruptedException {
        var all = new ArrayList<Quality>();
        for (var way : ways.entrySet()) {
            var runs = new ArrayList<List<Scored>>();
            for (var answer : answers) {
                runs.add(direct.find(way.getValue(), answer));
            }
            var quality = Quality.of(queries, runs);
            System.out.printf(ROW, way.getKey(), quality.ndcg10(), quality.recall100());
            all.add(quality);
        }
        return all;
    }
}
