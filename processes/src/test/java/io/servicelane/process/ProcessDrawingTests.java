package io.servicelane.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model is drawn completely, and so that it can be read. */
class ProcessDrawingTests {

    private static final List<Model> MODELS =
            Stream.concat(Model.shipped(), Model.examples()).toList();

    static Stream<Model> models() {
        return MODELS.stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everythingIsDrawn(Model model) {
        assertThat(model.all(FlowNode.class))
                .allSatisfy(node ->
                        assertThat(node.getDiagramElement()).as(node.getId()).isInstanceOf(BpmnShape.class));
        assertThat(model.all(SequenceFlow.class))
                .allSatisfy(flow ->
                        assertThat(flow.getDiagramElement()).as(flow.getId()).isInstanceOf(BpmnEdge.class));
    }

    @ParameterizedTest
    @MethodSource("models")
    void shapesStandApart(Model model) {
        assertThat(pairs(shapes(model)))
                .noneMatch(pair -> pair.get(0).area().intersects(pair.get(1).area()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void framesStandApartAndHoldTheirSteps(Model model) {
        assertThat(pairs(model.all(SubProcess.class).stream()
                        .map(ProcessDrawingTests::shape)
                        .toList()))
                .noneMatch(pair -> pair.get(0).area().intersects(pair.get(1).area()));
        assertThat(model.all(SubProcess.class)).allSatisfy(frame -> {
            var area = shape(frame).area();
            assertThat(frame.getChildElementsByType(FlowNode.class))
                    .allMatch(step -> area.contains(shape(step).area()));
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void linesRunStraightOrSquare(Model model) {
        assertThat(lines(model))
                .allMatch(line -> line.segment().getX1() == line.segment().getX2()
                        || line.segment().getY1() == line.segment().getY2());
    }

    @ParameterizedTest
    @MethodSource("models")
    void noLineRunsThroughAShape(Model model) {
        var lines = lines(model);

        assertThat(shapes(model)).allSatisfy(shape -> assertThat(lines)
                .noneMatch(line -> !line.touches(shape.id()) && line.segment().intersects(shape.area())));
    }

    @ParameterizedTest
    @MethodSource("models")
    void linesDoNotCross(Model model) {
        assertThat(pairs(lines(model)))
                .noneMatch(pair -> !pair.get(0).flow().equals(pair.get(1).flow())
                        && !pair.get(0).meets(pair.get(1))
                        && pair.get(0).segment().intersectsLine(pair.get(1).segment()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void labelsLieOnNothing(Model model) {
        var labels = labels(model);
        var shapes = shapes(model);
        var lines = lines(model);

        assertThat(pairs(labels))
                .noneMatch(pair -> pair.get(0).area().intersects(pair.get(1).area()));
        assertThat(labels).allSatisfy(label -> {
            assertThat(shapes).noneMatch(shape -> shape.area().intersects(label.area()));
            assertThat(lines).noneMatch(line -> line.segment().intersects(label.area()));
        });
    }

    private record Shape(String id, Rectangle2D area) {

        @Override
        public String toString() {
            return id;
        }
    }

    private record Line(String flow, String source, String target, Line2D segment) {

        boolean touches(String node) {
            return source.equals(node) || target.equals(node);
        }

        /** Two flows into one node may arrive together, and two out of one may leave together. */
        boolean meets(Line other) {
            return target.equals(other.target) || source.equals(other.source);
        }

        @Override
        public String toString() {
            return flow;
        }
    }

    private static List<Shape> shapes(Model model) {
        return model.all(FlowNode.class).stream()
                .filter(node -> !(node instanceof SubProcess) && !(node instanceof BoundaryEvent))
                .map(ProcessDrawingTests::shape)
                .toList();
    }

    private static Shape shape(FlowNode node) {
        return new Shape(node.getId(), area(((BpmnShape) node.getDiagramElement()).getBounds()));
    }

    private static List<Shape> labels(Model model) {
        return Stream.concat(
                        model.all(BpmnShape.class).stream()
                                .filter(shape -> shape.getBpmnLabel() != null)
                                .map(shape -> new Shape(
                                        shape.getId(), area(shape.getBpmnLabel().getBounds()))),
                        model.all(BpmnEdge.class).stream()
                                .filter(edge -> edge.getBpmnLabel() != null)
                                .map(edge -> new Shape(
                                        edge.getId(), area(edge.getBpmnLabel().getBounds()))))
                .toList();
    }

    private static List<Line> lines(Model model) {
        return model.all(SequenceFlow.class).stream()
                .flatMap(flow -> {
                    var points = List.copyOf(((BpmnEdge) flow.getDiagramElement()).getWaypoints());
                    return Stream.iterate(1, next -> next < points.size(), next -> next + 1)
                            .map(next -> new Line(
                                    flow.getId(),
                                    flow.getSource().getId(),
                                    flow.getTarget().getId(),
                                    new Line2D.Double(
                                            points.get(next - 1).getX(),
                                            points.get(next - 1).getY(),
                                            points.get(next).getX(),
                                            points.get(next).getY())));
                })
                .toList();
    }

    private static Rectangle2D area(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static <T> List<List<T>> pairs(List<T> things) {
        var pairs = new ArrayList<List<T>>();
        for (var one = 0; one < things.size(); one++) {
            for (var other = one + 1; other < things.size(); other++) {
                pairs.add(List.of(things.get(one), things.get(other)));
            }
        }
        return pairs;
    }
}
