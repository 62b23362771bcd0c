/** The door of training: who can do which task, who is being taught, who is new. */
export { openTraining, type TrainingRoom } from './room.ts'
export { trainingPermissions } from './permissions.ts'
export type { Level, Task } from './task.ts'
export { qualifiedFor, tasksOf, type Qualified } from './qualified.ts'
export { missingPosts, shareOf, type Missing } from './share.ts'
