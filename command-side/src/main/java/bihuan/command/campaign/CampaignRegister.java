package bihuan.command.campaign;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import bihuan.api.campaign.CampaignPlan;
import tools.jackson.databind.json.JsonMapper;

/**
 * The data about campaigns that the command side needs to enrol parks. Written in the transaction of the command that
 * sets one up, so that the next command sees it.
 */
@Repository
class CampaignRegister {

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    CampaignRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The plan of the campaign of this id. */
    Optional<CampaignPlan> plan(String campaignId) {
        return jdbc.sql("SELECT plan FROM command.campaign WHERE id = ?").param(campaignId).query(String.class)
                .optional().map(plan -> json.readValue(plan, CampaignPlan.class));
    }

    void put(String campaignId, CampaignPlan plan) {
        jdbc.sql("INSERT INTO command.campaign (id, plan) VALUES (?, ?::jsonb) ON CONFLICT (id) DO NOTHING")
                .params(campaignId, json.writeValueAsString(plan)).update();
    }
}
