package org.crowdchange.servlet.api;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crowdchange.Crowd;
import org.crowdchange.guide.GuideLinks;
import org.crowdchange.guide.GuideStory;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.NotFoundException;
import org.crowdchange.servlet.http.Bytes;
import org.crowdchange.servlet.http.Request;
import org.crowdchange.servlet.http.Response;
import org.crowdchange.servlet.text.Markdown;

/** The guide of a closed campaign, as a page, as Markdown or as JSON. */
final class GuideHandler {
    private static final String HTML = "text/html";
    private static final String MARKDOWN = "text/markdown";
    private static final String JSON = "application/json";
    private static final List<String> TYPES = List.of(HTML, MARKDOWN, JSON);

    private final Crowd crowd;
    private final Markdown markdown;
    private final Optional<GuideLinks> links;

    GuideHandler(Crowd crowd, Markdown markdown, Optional<GuideLinks> links) {
        this.crowd = crowd;
        this.markdown = markdown;
        this.links = links;
    }

    Response show(Call call) {
        Campaign campaign = CampaignHandler.campaign(crowd, call);
        GuideStory story = crowd.guides()
                .read(campaign)
                .orElseThrow(() -> new NotFoundException("guide of campaign", campaign.slug()));
        GuideLinks target =
                links.orElseGet(() -> new ApiLinks(crowd, call.request().prefix(), story));
        Response response = switch (wanted(call.request())) {
            case MARKDOWN -> text(MARKDOWN, crowd.guides().markdown(campaign, target));
            case JSON -> Reply.ok(new GuideJson(markdown, target).of(story));
            default -> page(campaign, crowd.guides().html(campaign, target));
        };
        return response.plus("Vary", "Accept");
    }

    private static Response page(Campaign campaign, String html) {
        return text(HTML, GuidePage.of(campaign.title(), html)).with("Content-Security-Policy", GuidePage.POLICY);
    }

    private static Response text(String type, String text) {
        return Response.of(200, type + "; charset=utf-8", Bytes.utf8(text));
    }

    /** The type that the reader likes best; the page if several are as good, or none is named. */
    static String wanted(Request request) {
        List<String> ranges = request.headers().list("Accept").toList();
        return TYPES.stream()
                .max(Comparator.comparingDouble((String type) -> quality(type, ranges))
                        .thenComparing(Comparator.comparing((String type) -> TYPES.indexOf(type))
                                .reversed()))
                .orElse(HTML);
    }

    private static double quality(String type, List<String> ranges) {
        String any = type.substring(0, type.indexOf('/')) + "/*";
        for (String candidate : List.of(type, any, "*/*")) {
            for (String range : ranges) {
                String[] parts = range.split(";", -1);
                if (parts[0].strip().equalsIgnoreCase(candidate)) {
                    return weight(parts);
                }
            }
        }
        return 0;
    }

    private static double weight(String[] parts) {
        for (String part : parts) {
            String parameter = part.strip();
            if (parameter.matches("[qQ]=[01](\\.[0-9]{0,3})?")) {
                return Double.parseDouble(parameter.substring(2));
            }
        }
        return 1;
    }
}
