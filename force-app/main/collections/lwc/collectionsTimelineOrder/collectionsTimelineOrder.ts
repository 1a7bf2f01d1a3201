/** In which order the events of an account stand, and how the pages of many streams become one list. */
export { type Batch, mergedPage, type Placed, refreshed, type Stretch, withPage } from './pages';
export {
    type Bound,
    boundAfter,
    comparePositions,
    dayPosition,
    emptyBound,
    instantPosition,
    type Position
} from './position';
export { type EventGroup, eventGroups, type Stream, streamNames, type StreamName, streams } from './streams';
