package org.crowdchange.rankinglab;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.crowdchange.catalogue.Catalogue;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.RankingMethod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists the methods of the catalogue. */
@Command(
        name = "methods",
        mixinStandardHelpOptions = true,
        description = "Lists all ranking methods: id, ballot, what they are for, source and parameters.")
final class MethodsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "for machines")
    private boolean json;

    @Override
    public Integer call() {
        List<RankingMethod<?>> methods = Catalogue.complete().methods().stream()
                .<RankingMethod<?>>map(method -> method)
                .sorted(Comparator.comparing(method -> method.description().ballot()))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ArrayNode array = JsonMapper.shared().createArrayNode();
            methods.forEach(method -> array.add(json(method)));
            out.println(array);
        } else {
            methods.forEach(method -> print(method, out));
        }
        out.flush();
        return 0;
    }

    private static void print(RankingMethod<?> method, PrintWriter out) {
        out.printf("%s (%s)%n", method.id(), ballot(method));
        out.printf("    %s%n", method.description().purpose());
        out.printf("    Source: %s%n", method.description().source());
        for (Parameter parameter : method.parameters()) {
            out.printf("    %s=%s: %s%n", parameter.name(), parameter.value(), parameter.meaning());
        }
    }

    private static ObjectNode json(RankingMethod<?> method) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("id", method.id());
        node.put("ballot", ballot(method));
        node.put("tally", method.tallyType().getSimpleName());
        node.put("purpose", method.description().purpose());
        node.put("source", method.description().source());
        ArrayNode parameters = node.putArray("parameters");
        for (Parameter parameter : method.parameters()) {
            ObjectNode each = parameters.addObject();
            each.put("name", parameter.name());
            each.set("value", JsonMapper.shared().valueToTree(parameter.value()));
            each.put("meaning", parameter.meaning());
        }
        return node;
    }

    private static String ballot(RankingMethod<?> method) {
        return method.description().ballot().name().toLowerCase(Locale.ROOT);
    }
}
