/** Everything that lives on a lesson page. Terminals are fetched later, when there is a lab. */
import './code-excerpt.ts';
import './menus.ts';
import './lab-dock.ts';
import './lab-pill.ts';
import './quiz-panel.ts';
import './run-block.ts';
import './task-card.ts';
import { followEngine } from './engine-notes.ts';
import { followNextAction } from './next-action.ts';
import { outlineRail } from './rail.ts';
import { focusableScrollers } from './scrollers.ts';
import { fillSeeds } from './seeds.ts';
import { resizableSplit } from './split.ts';
import { lessonStanding } from './standing.ts';

outlineRail();
resizableSplit();
fillSeeds();
focusableScrollers();
followEngine();
lessonStanding();
followNextAction();
