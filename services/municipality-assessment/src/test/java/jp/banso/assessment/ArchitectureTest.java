package jp.banso.assessment;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jp.banso.assessment.karte.NeighbourServer;
import jp.banso.testing.ArchitectureRules;
import jp.banso.testing.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(NeighbourServer.class)
class ArchitectureTest extends ArchitectureRules {}
