package jp.banso.points.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CampaignStateTest {

  @ParameterizedTest
  @EnumSource(CampaignState.class)
  void aCampaignRunsOnceAndEndsOnceAndNeverGoesBack(CampaignState next) {
    assertEquals(next == CampaignState.RUNNING, CampaignState.DRAFT.mayBecome(next));
    assertEquals(next == CampaignState.ENDED, CampaignState.RUNNING.mayBecome(next));
    assertEquals(false, CampaignState.ENDED.mayBecome(next));
  }
}
