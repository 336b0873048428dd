package bihuan.query.pages.campaign;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.query.campaign.CampaignView;
import bihuan.query.campaign.Campaigns;
import bihuan.query.campaign.Campaigns.StoredCampaign;
import bihuan.query.campaign.Enrolments;
import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.figures.progress.ParkProgress;
import bihuan.query.figures.progress.Progress.Stage;
import bihuan.query.register.ParkView;
import bihuan.query.register.Parks;
import bihuan.query.store.Progression;

/** Campaigns, the parks that take part, and the progress of each, stage by stage. */
@Controller
class CampaignPage {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Campaigns campaigns;
    private final Enrolments enrolments;
    private final ParkProgress progress;
    private final Parks parks;
    private final Progression progression;

    CampaignPage(Campaigns campaigns, Enrolments enrolments, ParkProgress progress, Parks parks,
            Progression progression) {
        this.campaigns = campaigns;
        this.enrolments = enrolments;
        this.progress = progress;
        this.parks = parks;
        this.progression = progression;
    }

    /**
     * A park that takes part.
     *
     * @param part
     *            when it was enrolled and how it ended
     * @param stages
     *            its progress in each
     */
    record ParkRow(String parkId, String name, Enrolment part, List<Stage> stages) {
    }

    /** A campaign with the parks of the reader's scope that take part, and the stages over all of them. */
    record Row(CampaignView campaign, List<ParkRow> parks, List<Stage> stages) {
    }

    @GetMapping("/campaigns")
    String all(Caller caller, Model model) {
        model.addAttribute("rows", rows(caller, campaigns.all()));
        model.addAttribute("setsUp", Permission.SET_UP.who().contains(caller.role()));
        return "campaigns/all";
    }

    @GetMapping("/campaigns/new")
    String setUp(Caller caller, Model model) {
        Permission.SET_UP.check(caller);
        model.addAttribute("key", UUID.randomUUID());
        return "campaigns/new";
    }

    /** One campaign; waits briefly for one that has just been set up. */
    @GetMapping("/campaigns/{id}")
    String one(Caller caller, @PathVariable String id, @RequestParam(required = false) String added, Model model) {
        var found = added == null
                ? campaigns.one(id)
                : progression.await(() -> campaigns.one(id), PATIENCE);
        StoredCampaign campaign = found
                .orElseThrow(() -> new Refused(Refusal.notFound(Text.of("该专项行动", "campaign"))));
        Row row = rows(caller, List.of(campaign)).getFirst();
        var taking = row.parks().stream().map(ParkRow::parkId).collect(Collectors.toSet());
        boolean setsUp = Permission.SET_UP.who().contains(caller.role());
        model.addAttribute("row", row);
        model.addAttribute("plan", campaign.plan());
        model.addAttribute("language", LocaleContextHolder.getLocale());
        model.addAttribute("added", added != null);
        model.addAttribute("others", setsUp
                ? parks.in(caller.scope()).stream().filter(park -> !taking.contains(park.id())).toList()
                : List.<ParkView>of());
        return "campaigns/one";
    }

    private List<Row> rows(Caller caller, List<StoredCampaign> shown) {
        Locale language = LocaleContextHolder.getLocale();
        List<Enrolment> parts = enrolments.in(caller.scope(), null, null);
        var district = progress.in(caller.scope(), null, null, language);
        Map<String, List<Stage>> byPark = district.parks().stream()
                .collect(Collectors.toMap(park -> park.parkId(), park -> park.stages()));
        Map<String, String> names = district.parks().stream()
                .collect(Collectors.toMap(park -> park.parkId(), park -> park.parkName()));
        return shown.stream().map(campaign -> {
            List<ParkRow> taking = parts.stream().filter(part -> part.campaignId().equals(campaign.id()))
                    .map(part -> new ParkRow(part.parkId(), names.getOrDefault(part.parkId(), part.parkId()), part,
                            of(campaign, byPark.getOrDefault(part.parkId(), List.of()))))
                    .sorted(Comparator.comparing(ParkRow::name)).toList();
            return new Row(campaign.view(language, taking.size()), taking, of(campaign, district.stages()));
        }).toList();
    }

    private static List<Stage> of(StoredCampaign campaign, List<Stage> stages) {
        return stages.stream().filter(stage -> stage.campaignId().equals(campaign.id())).toList();
    }
}
