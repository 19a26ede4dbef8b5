package jp.banso.points.campaign;

import java.util.UUID;

/** A campaign as it is spoken of, and what it is paid from. */
public record NamedCampaign(UUID id, UUID budget, String nameJa, String nameEn) {}
