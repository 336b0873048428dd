package bihuan.query.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.campaign.CampaignPlan;
import bihuan.query.store.FileJson;

/** Campaigns as set up. */
@Component
public class Campaigns {

    private final JdbcClient jdbc;
    private final FileJson json;

    Campaigns(JdbcClient jdbc, FileJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A campaign as stored. */
    public record StoredCampaign(String id, long version, String template, LocalDate setUpOn, CampaignPlan plan) {

        /** As people read it. */
        public CampaignView view(Locale language, long parks) {
            return new CampaignView(id, plan.name().in(language), template, setUpOn, plan.firstDay(), plan.lastDay(),
                    plan.stages().stream().map(stage -> StageView.of(stage, language)).toList(), plan.tasks().size(),
                    parks);
        }
    }

    /** All of them, the latest set up first. */
    public List<StoredCampaign> all() {
        return read(null);
    }

    /** The one of this id. */
    public Optional<StoredCampaign> one(String id) {
        return read(id).stream().findFirst();
    }

    private List<StoredCampaign> read(String id) {
        return jdbc.sql("""
                select id, version, template, set_up_on, plan from query.campaign
                where :id::text is null or id = :id order by set_up_on desc, id
                """).param("id", id)
                .query((row, number) -> new StoredCampaign(row.getString(1), row.getLong(2), row.getString(3),
                        row.getObject(4, LocalDate.class), json.read(row.getString(5), CampaignPlan.class)))
                .list();
    }
}
